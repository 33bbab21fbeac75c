package io.huifang.escalation.notify.send;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Channel;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.Unreached;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends deliveries. An urgent message that has arrived by no way falls to the mail, and if there is
 * none, to somebody else.
 */
@ApplicationScoped
class Settling {
  private static final Logger LOG = Logger.getLogger(Settling.class);
  private static final int LONGEST = 200;
  @Inject DeliveryTable table;
  @Inject Planning planning;
  @Inject CaseRepository cases;
  @Inject Event<Unreached> unreached;
  @Inject Clock clock;

  /**
   * @param answer what the other side said
   */
  void end(Delivery delivery, DeliveryState as, String answer) {
    String said = answer.length() <= LONGEST ? answer : answer.substring(0, LONGEST);
    table.settle(delivery.id(), as, said, clock.instant());
    if (as != DeliveryState.SENT) {
      LOG.warnf("Delivery %s by %s: %s, %s", delivery.id(), delivery.channel(), as, said);
      if (delivery.message().urgency() == Urgency.HIGH) {
        fallBack(delivery);
      }
    }
    table.forgetWords(delivery.message().key());
  }

  private void fallBack(Delivery lost) {
    List<Delivery> others =
        table.besides(lost).stream().filter(one -> one.channel() != Channel.BELL).toList();
    boolean arrived = others.stream().anyMatch(one -> one.state() == DeliveryState.SENT);
    boolean pending = others.stream().anyMatch(one -> !one.state().settled());
    if (arrived || pending) {
      return;
    }
    boolean mailed =
        lost.channel() == Channel.EMAIL
            || others.stream().anyMatch(one -> one.channel() == Channel.EMAIL);
    if (mailed || !planning.mailInstead(lost.message())) {
      unreached.fire(new Unreached(cases.findById(lost.caseId()), lost.message().person()));
    }
  }
}
