package io.huifang.kpi.dashboard.mailing;

import io.huifang.kpi.question.Questions;
import io.huifang.kpi.report.ReportContent;
import io.huifang.kpi.report.ReportKind;
import io.huifang.kpi.report.ReportMaker;
import io.huifang.kpi.report.ReportPeriod;
import io.huifang.kpi.report.Reports;
import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.StandingWork;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the report of a period that is over, in the morning of the first day after it, and writes
 * the mails of it in the same transaction: whoever does it, it is done once.
 */
@ApplicationScoped
public class ReportStep implements DueStep, DueAudit {
  static final String KIND = "report";
  private static final DueRules RULES = DueRules.STEPS.batch(2).workers(1).parkAfter(0);
  @Inject ReportMaker maker;
  @Inject Reports reports;
  @Inject ReportMails mails;
  @Inject Questions questions;
  @Inject DueWork due;
  @Inject StandingWork standing;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.reports.hour")
  int hour;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    for (ReportKind kind : ReportKind.values()) {
      standing.register(KIND, kind.name(), next(kind, clock.instant()));
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** This one was mailed before a restore; the next one comes as ever. */
  @Override
  public boolean giveUp(String key) {
    due.plan(KIND, key, next(ReportKind.valueOf(key), clock.instant()));
    return true;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      run(ReportKind.valueOf(item.key()));
    }
  }

  private void run(ReportKind kind) {
    Instant now = clock.instant();
    ReportPeriod period = ReportPeriod.latest(kind, now, questions.siteZone());
    Optional<ReportContent> kept = reports.kept(kind, period.first());
    ReportContent content = kept.orElseGet(() -> maker.of(period));
    if (kept.isEmpty()) {
      reports.keep(content);
    }
    mails.write(content, now);
    due.plan(KIND, kind.name(), next(kind, now));
  }

  /** The next morning on which one is to be made, after a moment. */
  Instant next(ReportKind kind, Instant now) {
    ZonedDateTime local = now.atZone(questions.siteZone());
    ZonedDateTime morning =
        kind.first(local.toLocalDate()).atTime(hour, 0).atZone(questions.siteZone());
    return morning.toInstant().isAfter(now)
        ? morning.toInstant()
        : kind.next(kind.first(local.toLocalDate()))
            .atTime(hour, 0)
            .atZone(questions.siteZone())
            .toInstant();
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    List<Finding> missing = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      if (!standing.planned(KIND, kind.name())) {
        missing.add(new Finding(kind.name(), before));
      }
    }
    return missing;
  }
}
