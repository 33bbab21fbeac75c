package io.huifang.ticket.queue;

import io.huifang.platform.list.Place;
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
  URGENCY("attention.dueAt", false),
  /** Where a customer has waited longest for a reply; without those where nobody waits. */
  WAITING("attention.customerWroteAt", false),
  NEWEST(null, true),
  OLDEST(null, false);

  private final @Nullable String time;
  private final boolean descending;

  QueueSort(@Nullable String time, boolean descending) {
    this.time = time;
    this.descending = descending;
  }

  /**
   * @throws ProblemException 400 if there is no such order
   */
  public static QueueSort of(@Nullable String name) {
    return Objects.requireNonNullElse(
        Params.oneOf("sort", QueueSort.class, name == null ? null : name.toUpperCase(Locale.ROOT)),
        NEWEST);
  }

  String order(boolean back) {
    String way = descending == back ? "" : " desc";
    return time == null ? "id" + way : time + way + ", id" + way;
  }

  /** The condition for what comes after a place, or before it. */
  void from(QueueQuery query, Place place) {
    if (place.key() == null) {
      return;
    }
    String[] parts = place.key().split(" ", 3);
    if (parts.length != 3 || !parts[0].equals(name())) {
      throw ProblemException.badField("cursor", "is not a cursor of this list in this order");
    }
    UUID id = Params.uuid("cursor", parts[1]);
    String beyond = descending == place.back() ? " > " : " < ";
    if (time == null) {
      query.and("id" + beyond + ":after", "after", id);
      return;
    }
    Instant at = time(parts[2]);
    query.and(time + beyond.strip() + "= :at", "at", at);
    query.and("(" + time + beyond + ":at or id" + beyond + ":after)", "after", id);
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
