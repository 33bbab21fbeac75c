package io.huifang.escalation.notify.send;

import io.huifang.escalation.notify.DeliveryState;
import io.huifang.platform.audit.Audit;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What people decide about deliveries of which nobody knows whether they arrived. */
@ApplicationScoped
public class Decisions {
  @Inject DeliveryTable table;
  @Inject DueWork due;
  @Inject Audit audit;
  @Inject Clock clock;

  /**
   * Sends it again, or leaves it at that. Of two who decide at once the second is told.
   *
   * @throws ProblemException 404, 409 if there is nothing to decide
   */
  @Transactional
  public void decide(UUID id, boolean again) {
    Delivery found =
        table.locked(id).orElseThrow(() -> ProblemException.notFound("Delivery " + id));
    if (found.state() != DeliveryState.UNSURE) {
      throw ProblemException.conflict("state", "There is nothing to decide about it any more");
    }
    if (again) {
      table.anew(id, clock.instant());
      due.plan(DeliveryErrand.KIND, id.toString(), clock.instant());
    } else {
      table.settle(id, DeliveryState.GAVE_UP, "Unsure, and left so", clock.instant());
      table.forgetWords(found.message().key());
    }
    audit.note("delivery", id.toString(), again ? "SENT_AGAIN" : "LEFT", Map.of());
  }
}
