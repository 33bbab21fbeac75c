package io.huifang.kpi.alert;

import io.huifang.kpi.warning.ChartPoint;
import io.huifang.kpi.watch.Watch;
import io.huifang.kpi.watch.Watches;
import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Looks at what is watched, again and again: figures of a piece that has ended still change when
 * something comes late.
 */
@ApplicationScoped
class Lookout implements DueStep {
  /** Never parked: whatever keeps it from looking, somebody relies on it. */
  private static final DueRules RULES = DueRules.STEPS.batch(16).workers(1).parkAfter(0);

  @Inject Watches watches;
  @Inject WatchCourse course;
  @Inject Alerts alerts;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Watches.KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(List<DueItem> items) {
    for (DueItem item : items) {
      watches.locked(UUID.fromString(item.key())).ifPresent(this::look);
    }
  }

  /** With the lock of the watch, so that whoever else looks comes after it. */
  void look(Watch watch) {
    if (watch.retired()) {
      alerts.over(watch.id());
      return;
    }
    Instant now = clock.instant();
    due.plan(Watches.KIND, watch.id().toString(), now.plus(watch.grain().pause()));
    List<ChartPoint> known =
        course.of(watch).stream().filter(point -> point.band() != null).toList();
    if (known.isEmpty()) {
      return;
    }
    ChartPoint latest = known.get(known.size() - 1);
    if (latest.end().isAfter(now.minus(watch.grain().fresh()))) {
      alerts.saw(watch, latest, !watch.mutedAt(now));
    }
  }
}
