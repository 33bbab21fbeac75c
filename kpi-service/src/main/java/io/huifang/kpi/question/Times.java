package io.huifang.kpi.question;

import io.huifang.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads zones and moments as people write them. */
public final class Times {
  private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private Times() {}

  /**
   * @throws ProblemException 400 if there is no such zone
   */
  public static ZoneId zone(@Nullable String text, ZoneId fallback) {
    try {
      return text == null ? fallback : ZoneId.of(text);
    } catch (DateTimeException e) {
      throw ProblemException.badField("zone", "must be a time zone such as Asia/Shanghai");
    }
  }

  /**
   * A moment, or the start of a day in the zone.
   *
   * @throws ProblemException 400 if it is missing or neither
   */
  public static Instant required(String field, @Nullable String text, ZoneId zone) {
    if (text == null || text.isBlank()) {
      throw ProblemException.badField(field, "is required");
    }
    Instant moment = parse(field, text.strip(), zone);
    if (moment.isBefore(FIRST) || moment.isAfter(LAST)) {
      throw ProblemException.badField(field, "must be between the years 1970 and 2200");
    }
    return moment;
  }

  private static Instant parse(String field, String text, ZoneId zone) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          // a plus that was not encoded arrives as a blank
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw ProblemException.badField(
          field, "must be a time such as 2026-01-31T08:30:00Z or a day such as 2026-01-31");
    }
  }
}
