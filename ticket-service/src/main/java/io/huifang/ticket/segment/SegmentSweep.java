package io.huifang.ticket.segment;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.StandingWork;
import io.huifang.platform.retention.Periods;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.customer.TierChanged;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Looks at customers again: at one who has changed; at all after other rules were published, and
 * every night for those whom only time moves. All are looked at some at a time, by their ids, so no
 * transaction takes long and whoever goes on begins where the last one ended.
 */
@ApplicationScoped
public class SegmentSweep implements DueStep {
  static final String KIND = "segment";

  /** The key of all of them, from the first one on; the others go on after an id. */
  static final String ALL = "after:00000000-0000-0000-0000-000000000000";

  private static final String AFTER = "after:";
  private static final String NIGHT = "night";
  private static final int TOGETHER = 200;
  private static final String NEXT = "select id from customer where id > :after order by id";
  @Inject Segments segments;
  @Inject EntityManager entities;
  @Inject Periods periods;
  @Inject DueWork due;
  @Inject StandingWork standing;
  @Inject Clock clock;

  void register(@Observes @Priority(200) StartupEvent start) throws SQLException {
    standing.register(KIND, NIGHT, periods.nextRun());
  }

  /** Not in the transaction of the change: it may be in the middle of many. */
  void changed(@Observes TierChanged changed) {
    if (!changed.onlySegment()) {
      due.plan(KIND, changed.customer().toString(), clock.instant());
    }
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return DueRules.STEPS;
  }

  @Override
  public void run(List<DueItem> items) {
    items.forEach(item -> run(item.key()));
  }

  private void run(String key) {
    if (key.equals(NIGHT)) {
      due.plan(KIND, ALL, clock.instant());
      due.plan(KIND, NIGHT, periods.nextRun());
    } else if (key.startsWith(AFTER)) {
      sweep(UUID.fromString(key.substring(AFTER.length())));
    } else {
      segments.look(List.of(UUID.fromString(key)));
    }
  }

  private void sweep(UUID after) {
    List<UUID> next =
        FirstColumn.of(
            entities.createNativeQuery(NEXT).setParameter("after", after).setMaxResults(TOGETHER),
            UUID.class);
    segments.look(next);
    if (next.size() == TOGETHER) {
      due.plan(KIND, AFTER + next.get(TOGETHER - 1), clock.instant());
    }
  }
}
