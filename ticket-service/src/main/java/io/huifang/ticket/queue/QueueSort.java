package io.huifang.ticket.queue;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Attention;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which order tickets come; each order has an index of the open ones. */
public enum QueueSort {
  /** What is due first, or has been due for longest, comes first. */
  URGENCY("attention.dueAt", "attention.dueAt, id"),
  /** Where a customer has waited longest for a reply; without those where nobody waits. */
  WAITING("attention.customerWroteAt", "attention.customerWroteAt, id"),
  NEWEST(null, "id desc"),
  OLDEST(null, "id");

  private final @Nullable String time;
  private final String order;

  QueueSort(@Nullable String time, String order) {
    this.time = time;
    this.order = order;
  }

  /**
   * @throws ProblemException 400 if there is no such order
   */
  public static QueueSort of(@Nullable String name) {
    return Objects.requireNonNullElse(
        Params.oneOf("sort", QueueSort.class, name == null ? null : name.toUpperCase(Locale.ROOT)),
        NEWEST);
  }

  String order() {
    return order;
  }

  /** The condition for what comes after the last of a page. */
  void after(QueueQuery query, String cursor) {
    String[] parts = cursor.split(" ", 3);
    if (parts.length != 3 || !parts[0].equals(name())) {
      throw ProblemException.badField("cursor", "is not a cursor of this list in this order");
    }
    UUID id = Params.uuid("cursor", parts[1]);
    if (time == null) {
      query.and(this == NEWEST ? "id < :after" : "id > :after", "after", id);
      return;
    }
    Instant at = time(parts[2]);
    query.and(time + " >= :at", "at", at);
    query.and("(" + time + " > :at or id > :after)", "after", id);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  /** Where a page ends, as text. */
  String key(Ticket last) {
    Instant at = this == WAITING ? last.attention().unreadSince() : last.attention().dueAt();
    return name() + " " + last.id() + " " + Objects.requireNonNullElse(at, Attention.NEVER);
  }
}
