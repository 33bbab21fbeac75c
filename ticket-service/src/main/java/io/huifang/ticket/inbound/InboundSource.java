package io.huifang.ticket.inbound;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Channel;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A messenger that hands in messages. Its keys are kept sealed: a stolen table signs nothing. */
@Entity
@Audited(
    kind = "inbound-source",
    idField = "slug",
    open = "*",
    hidden = {"sealedKey", "formerKey"})
public class InboundSource extends VersionedAggregate {
  @Id private UUID id;
  private String slug;
  private String name;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String category;
  private @Nullable String team;
  private @Nullable String answerUrl;
  private boolean active;
  private String sealedKey;
  private @Nullable String formerKey;
  private @Nullable Instant formerUntil;

  protected InboundSource() {}

  InboundSource(PutSource as) {
    id = Ids.next();
    slug = as.slug();
    change(as);
  }

  final void change(PutSource as) {
    name = as.name();
    channel = as.channel();
    category = as.category();
    team = as.team();
    answerUrl = as.answerUrl();
    active = as.active();
    raiseVersion();
  }

  /** The first one. */
  void key(String sealed) {
    sealedKey = sealed;
  }

  /** Another one; the one before holds as well until then. */
  void nextKey(String sealed, Instant until) {
    formerKey = sealedKey;
    formerUntil = until;
    sealedKey = sealed;
    raiseVersion();
  }

  void endFormerKey() {
    formerKey = null;
    formerUntil = null;
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  String sealedKey() {
    return sealedKey;
  }

  @Nullable String formerKey() {
    return formerKey;
  }

  /**
   * As pages show it.
   *
   * @param formerUntil until when a former key holds as well, null if there is none
   */
  public record View(UUID id, long version, PutSource source, @Nullable Instant formerUntil) {}

  public View view() {
    PutSource source = new PutSource(slug, name, channel, category, team, answerUrl, active);
    return new View(id, version(), source, formerUntil);
  }
}
