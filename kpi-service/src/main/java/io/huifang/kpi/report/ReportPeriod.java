package io.huifang.kpi.report;

import io.huifang.platform.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A week or month of the site.
 *
 * @param first its first day
 */
public record ReportPeriod(ReportKind kind, LocalDate first, ZoneId zone) {
  private static final int OLDEST = 1970;

  /**
   * The one with this day in it.
   *
   * @throws ProblemException 404 for no day, or one that has not come
   */
  public static ReportPeriod of(String kind, String day, Instant now, ZoneId zone) {
    ReportKind known = ReportKind.of(kind);
    try {
      LocalDate first = known.first(LocalDate.parse(day));
      if (first.getYear() >= OLDEST && !first.isAfter(LocalDate.ofInstant(now, zone))) {
        return new ReportPeriod(known, first, zone);
      }
      throw ProblemException.notFound("Report of " + day);
    } catch (DateTimeException e) {
      throw ProblemException.notFound("Report of a day that is none");
    }
  }

  /** The last that is over. */
  public static ReportPeriod latest(ReportKind kind, Instant now, ZoneId zone) {
    LocalDate running = kind.first(LocalDate.ofInstant(now, zone));
    return new ReportPeriod(kind, kind.before(running), zone);
  }

  public ReportPeriod before() {
    return new ReportPeriod(kind, kind.before(first), zone);
  }

  public ReportPeriod next() {
    return new ReportPeriod(kind, kind.next(first), zone);
  }

  public Instant start() {
    return first.atStartOfDay(zone).toInstant();
  }

  /** The end, not part of it. */
  public Instant end() {
    return kind.next(first).atStartOfDay(zone).toInstant();
  }

  /** Its last day. */
  public LocalDate last() {
    return kind.next(first).minusDays(1);
  }

  public boolean over(Instant now) {
    return !end().isAfter(now);
  }

  /** Where its page is. */
  public String path() {
    return "/reports/" + kind.key() + "/" + first;
  }
}
