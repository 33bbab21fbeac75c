package io.huifang.escalation.notify;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** The one door through which people are told of cases. */
@ApplicationScoped
public class Telling {
  @Inject TransactionTail tail;
  @Inject Event<Told> told;
  @Inject Event<Expected> expected;
  @Inject Clock clock;

  /**
   * Tells somebody something, in the transaction that causes it and with the case in hand: the bell
   * at once, everything else after the commit and as that person wants it. Told twice, it is one
   * message: what it writes has the same keys.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(EscalationCase subject, Message message) {
    MessageRows rows = tail.rows(MessageRows.class, MessageRows::new);
    if (rows.has(message.key())) {
      return;
    }
    rows.add(subject, message, clock.instant());
    told.fire(new Told(subject, message));
  }

  /** Whom what follows in this transaction is about to tell something: asks for them once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void expect(Set<String> people) {
    expected.fire(new Expected(people));
  }
}
