package io.huifang.ticket.contact;

import io.huifang.platform.audit.Audited;
import io.huifang.platform.id.Ids;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Tier;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call, a chat or a visit. Whom we know is a customer, whom we do not is a handle, never both. It
 * is changed while it is locked; each change that says something else raises the version.
 */
@Entity
@Audited(
    kind = "contact",
    open = {"course", "externalId"},
    hidden = "handleKey")
public class Contact extends VersionedAggregate {
  @Id private UUID id;
  private @Nullable String externalId;

  @Enumerated(EnumType.STRING)
  private Source source;

  @Enumerated(EnumType.STRING)
  private ContactChannel channel;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  private @Nullable UUID customerId;
  private @Nullable String handle;
  private @Nullable String handleKey;

  @Enumerated(EnumType.STRING)
  private @Nullable Tier tier;

  private @Nullable String segment;
  private @Nullable Instant callerGoneAt;
  private @Nullable UUID ticketId;
  @Embedded private Course course;
  private @Nullable Instant lastToldAt;

  protected Contact() {}

  public Contact(
      UUID id,
      @Nullable String externalId,
      Source source,
      ContactChannel channel,
      Direction direction,
      Course course) {
    this.id = id;
    this.externalId = externalId;
    this.source = source;
    this.channel = channel;
    this.direction = direction;
    this.course = course;
    raiseVersion();
  }

  /** One that has just begun to be told of. */
  public static Contact begun(
      String externalId, ContactChannel channel, Direction direction, Course course) {
    return new Contact(Ids.next(), externalId, Source.EVENTS, channel, direction, course);
  }

  /**
   * @param told when somebody told us of it, null if we have found out ourselves
   * @return whether that is news
   */
  public final boolean went(Course now, @Nullable Instant told) {
    boolean news = !now.equals(course);
    course = now;
    lastToldAt = told == null ? lastToldAt : told;
    return news;
  }

  /** The same as another source tells it, which from now on is the one that counts. */
  public final boolean toldBy(Source better, ContactChannel as, Direction way) {
    boolean news = source != better || channel != as || direction != way;
    source = better;
    channel = as;
    direction = way;
    return news;
  }

  /**
   * Whoever it is with, as far as anybody knows; who was erased does not come back.
   *
   * @param known null for somebody who is only a handle
   * @return whether that is news
   */
  public final boolean with(@Nullable Recognised known, @Nullable String named) {
    if (callerGoneAt != null || (known == null && named == null)) {
      return false;
    }
    if (known == null && customerId != null) {
      return false; // who was known stays known
    }
    @Nullable String next = known == null ? named : null;
    boolean news =
        !Objects.equals(handle, next) || (known != null && !known.customer().equals(customerId));
    handle = next;
    handleKey = Handle.key(next);
    if (known != null && news) {
      customerId = known.customer();
      tier = known.tier();
      segment = known.segment();
    }
    return news;
  }

  /**
   * @param ticket null to take it away
   * @return whether that is news
   */
  public final boolean about(@Nullable UUID ticket) {
    boolean news = !Objects.equals(ticketId, ticket);
    ticketId = ticket;
    return news;
  }

  public UUID id() {
    return id;
  }

  public @Nullable String externalId() {
    return externalId;
  }

  public Source source() {
    return source;
  }

  public ContactChannel channel() {
    return channel;
  }

  public Direction direction() {
    return direction;
  }

  public @Nullable UUID customerId() {
    return customerId;
  }

  public @Nullable String handle() {
    return handle;
  }

  public @Nullable Tier tier() {
    return tier;
  }

  public @Nullable String segment() {
    return segment;
  }

  public boolean isCallerGone() {
    return callerGoneAt != null;
  }

  public @Nullable UUID ticketId() {
    return ticketId;
  }

  public Course course() {
    return course;
  }

  public @Nullable Instant lastToldAt() {
    return lastToldAt;
  }
}
