package io.huifang.escalation.notify;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The one door through which people are told of cases. */
@ApplicationScoped
public class Telling {
  @Inject EntityManager entities;
  @Inject TransactionTail tail;
  @Inject Event<Told> told;
  @Inject Clock clock;

  /**
   * Tells somebody something, in the transaction that causes it and with the case in hand: the bell
   * at once, everything else after the commit and as that person wants it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(EscalationCase subject, Message message) {
    MessageRows rows = tail.rows(MessageRows.class, MessageRows::new);
    if (rows.has(message.key()) || known(message)) {
      return;
    }
    rows.add(subject, message, clock.instant());
    told.fire(new Told(subject, message));
  }

  private boolean known(Message message) {
    return !FirstColumn.of(
            PlainQuery.of(entities, "select 1 from told_message where id = :id")
                .setParameter("id", message.key()),
            Integer.class)
        .isEmpty();
  }
}
