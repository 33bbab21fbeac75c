package io.huifang.ticket.routing;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.PublishedVersions;
import io.huifang.ticket.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All versions of the queues; the newest is in force. */
@ApplicationScoped
public class RoutingPlans extends PublishedVersions<RoutingPlan> {
  @Inject Roster roster;
  @Inject DueWork due;
  @Inject Clock clock;

  RoutingPlans() {
    super(RoutingPlan.class);
  }

  /**
   * Publishes the next version on top of the one that the caller has read. What waits stays in its
   * queue as long as that is there and given out; all else is placed anew soon afterwards.
   *
   * @throws ProblemException 400 that names the field, 412 or 428
   */
  @Transactional
  public RoutingPlan publish(
      List<ServiceQueue> queues, @Nullable String reason, @Nullable String ifMatch, String by) {
    check(queues);
    due.plan(Gathering.KIND, Gathering.ALL, clock.instant());
    return publishNext(
        ifMatch, (version, now) -> new RoutingPlan(version, now, by, reason, queues));
  }

  private void check(List<ServiceQueue> queues) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < queues.size(); i++) {
      ServiceQueue queue = queues.get(i);
      if (!ids.add(queue.id())) {
        throw ProblemException.badField("queues[" + i + "].id", "is the id of another queue");
      }
      if (queue.team() != null && !roster.knowsTeam(queue.team())) {
        throw ProblemException.badField("queues[" + i + "].team", "is not a known team");
      }
    }
    for (int i = 0; i < queues.size(); i++) {
      String next = queues.get(i).overflow();
      if (next != null && (!ids.contains(next) || next.equals(queues.get(i).id()))) {
        throw ProblemException.badField("queues[" + i + "].overflow", "is not another queue");
      }
    }
  }
}
