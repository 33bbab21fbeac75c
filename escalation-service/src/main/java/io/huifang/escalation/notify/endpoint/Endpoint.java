package io.huifang.escalation.notify.endpoint;

import io.huifang.escalation.notify.Channel;
import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** Where messages go. Address and secrets are kept sealed: a stolen table writes to nobody. */
@Entity
@Table(name = "notify_endpoint")
@Audited(
    kind = "notify-endpoint",
    open = "*",
    hidden = {"sealedAddress", "sealedSecret", "formerSecret"})
public class Endpoint extends VersionedAggregate {
  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private @Nullable String person;
  private String host;
  private String sealedAddress;
  private @Nullable String sealedSecret;
  private @Nullable String formerSecret;
  private @Nullable Instant formerUntil;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Interest interest;

  private boolean active;

  protected Endpoint() {}

  Endpoint(PutEndpoint as, @Nullable String person) {
    this.id = Ids.next();
    this.channel = as.channel();
    this.person = person;
    change(as);
  }

  final void change(PutEndpoint as) {
    name = as.name();
    interest = as.interest();
    active = as.active();
    raiseVersion();
  }

  /**
   * @param shown the host of it, which may be seen
   */
  void address(String sealed, String shown) {
    sealedAddress = sealed;
    host = shown;
  }

  void secret(String sealed) {
    sealedSecret = sealed;
  }

  /** Another one; the one before signs as well until then. */
  void nextSecret(String sealed, Instant until) {
    formerSecret = sealedSecret;
    formerUntil = until;
    sealedSecret = sealed;
    raiseVersion();
  }

  void endFormerSecret() {
    formerSecret = null;
    formerUntil = null;
    raiseVersion();
  }

  void switchOff() {
    active = false;
    raiseVersion();
  }

  public UUID id() {
    return id;
  }

  Channel channel() {
    return channel;
  }

  /** Whose own it is, null for one of the organisation. */
  @Nullable String person() {
    return person;
  }

  String sealedAddress() {
    return sealedAddress;
  }

  @Nullable String sealedSecret() {
    return sealedSecret;
  }

  @Nullable String formerSecret() {
    return formerSecret;
  }

  /**
   * As pages and API show it.
   *
   * @param host all that is told of the address
   * @param signed whether there is a secret
   * @param formerUntil until when a former secret signs as well, null if there is none
   */
  public record View(
      UUID id,
      long version,
      String name,
      Channel channel,
      @Nullable String person,
      String host,
      boolean signed,
      @Nullable Instant formerUntil,
      Interest interest,
      boolean active) {}

  public View view() {
    return new View(
        id,
        version(),
        name,
        channel,
        person,
        host,
        sealedSecret != null,
        formerUntil,
        interest,
        active);
  }
}
