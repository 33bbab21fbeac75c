package io.huifang.ticket.contact.past;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.contact.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts; null is any.
 *
 * @param from the earliest that were offered
 * @param until before which they were offered
 * @param words a handle, an id of the other system, or words of a customer's name
 */
public record ContactFilter(
    PastView view,
    @Nullable String queue,
    @Nullable String agent,
    @Nullable Outcome outcome,
    @Nullable UUID ticket,
    @Nullable UUID customer,
    @Nullable String externalId,
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String words,
    boolean newest) {

  /**
   * As the API asks, the newest first.
   *
   * @throws ProblemException 400 for what can be no value
   */
  public static ContactFilter of(
      @Nullable String queue,
      @Nullable String agent,
      @Nullable String outcome,
      @Nullable String ticket,
      @Nullable String customer,
      @Nullable String externalId,
      @Nullable String from,
      @Nullable String until) {
    return new ContactFilter(
        PastView.ALL,
        text("queue", queue),
        text("agent", agent),
        Params.oneOf("outcome", Outcome.class, outcome),
        Params.uuid("ticket", ticket),
        Params.uuid("customer", customer),
        text("externalId", externalId),
        Params.instant("from", from),
        Params.instant("until", until),
        null,
        true);
  }

  /** As a page asks, whose days are those of a zone. */
  static ContactFilter of(ListAddress address, ZoneId zone) {
    LocalDate day = day(address.value(PastList.DAY));
    return new ContactFilter(
        PastView.named(address.view()),
        said(address.value(PastList.QUEUE)),
        said(address.value(PastList.AGENT)),
        Params.oneOf(PastList.OUTCOME, Outcome.class, address.value(PastList.OUTCOME)),
        null,
        null,
        null,
        day == null ? null : day.atStartOfDay(zone).toInstant(),
        day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant(),
        address.words(),
        !PastList.OLDEST.equals(address.sort()));
  }

  /**
   * A day such as {@code 2026-11-26}, null for an empty text.
   *
   * @throws ProblemException 400 for what is none
   */
  static @Nullable LocalDate day(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1990 && day.getYear() <= 2100) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw ProblemException.badField(PastList.DAY, "must be a day such as 2026-01-31");
    }
    throw ProblemException.badField(PastList.DAY, "must be between the years 1990 and 2100");
  }

  private static @Nullable String text(String name, @Nullable String value) {
    if (value != null && value.indexOf('\0') >= 0) {
      throw ProblemException.badField(name, "contains the character NUL");
    }
    return said(value);
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
