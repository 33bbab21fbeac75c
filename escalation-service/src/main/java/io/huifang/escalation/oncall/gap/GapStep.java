package io.huifang.escalation.oncall.gap;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.OnCallSchedule;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.StandingWork;
import io.huifang.platform.id.Ids;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.notice.Notices;
import io.huifang.platform.notice.Occurrence;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Tells once of each gap that is there or begins within two days: leads and managers, and whoever
 * has changed the schedule last.
 */
@ApplicationScoped
public class GapStep implements DueStep {
  static final String KIND = "on-call-gap";
  static final String KEY = "look";
  private static final Duration PAUSE = Duration.ofMinutes(15);
  private static final Duration AHEAD = Duration.ofHours(48);

  /** So far back the beginning of a gap is looked for; what is older counts as one. */
  private static final Duration BACK = Duration.ofDays(14);

  @Inject Schedules schedules;
  @Inject Gaps gaps;
  @Inject GapsTold told;
  @Inject Directory directory;
  @Inject Notices notices;
  @Inject DueWork due;
  @Inject StandingWork standing;
  @Inject Clock clock;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    standing.register(KIND, KEY, clock.instant());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(List<DueItem> items) {
    Instant now = clock.instant();
    for (OnCallSchedule schedule : schedules.all()) {
      look(schedule, now);
    }
    due.plan(KIND, KEY, now.plus(PAUSE));
  }

  private void look(OnCallSchedule schedule, Instant now) {
    Span span = new Span(now.minus(BACK), now.plus(AHEAD));
    Set<Instant> known = told.of(schedule.id());
    Set<Instant> over = new HashSet<>(known);
    for (Span gap : gaps.within(schedule, span)) {
      if (!gap.to().isAfter(now)) {
        continue;
      }
      // one that has no beginning in sight is the one that was told of before
      boolean endless = gap.from().equals(span.from());
      Instant begun =
          known.stream()
              .filter(one -> endless ? !one.isAfter(gap.from()) : one.equals(gap.from()))
              .findFirst()
              .orElse(null);
      if (begun == null) {
        told.add(schedule.id(), gap.from());
        tell(schedule, gap.from().isBefore(now) ? now : gap.from());
      } else {
        over.remove(begun);
      }
    }
    told.forget(schedule.id(), over);
  }

  private void tell(OnCallSchedule schedule, Instant from) {
    UUID id = Ids.named("on-call " + schedule.id());
    Occurrence.Thing thing =
        new Occurrence.Thing(
            id, "/settings/on-call/" + schedule.id(), schedule.name(), null, null, id);
    Set<String> people = new TreeSet<>(directory.leading());
    people.add(schedule.changedBy());
    for (String person : people) {
      notices.raise(Occurrence.of(NoticeKind.ON_CALL_GAP, person, null, thing).due(from));
    }
  }
}
