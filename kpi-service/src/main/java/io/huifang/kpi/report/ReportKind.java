package io.huifang.kpi.report;

import io.huifang.platform.problem.ProblemException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long a report is about. */
public enum ReportKind {
  WEEK,
  MONTH;

  /** As it stands in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws ProblemException 404 for anything else
   */
  public static ReportKind of(String key) {
    for (ReportKind kind : values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    throw ProblemException.notFound("Report of a " + key);
  }

  /** The first day of the week or month of a day. */
  public LocalDate first(LocalDate day) {
    return this == WEEK
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day.withDayOfMonth(1);
  }

  /** The first day of the next one. */
  public LocalDate next(LocalDate first) {
    return this == WEEK ? first.plusWeeks(1) : first.plusMonths(1);
  }

  /** The first day of the one before. */
  public LocalDate before(LocalDate first) {
    return this == WEEK ? first.minusWeeks(1) : first.minusMonths(1);
  }
}
