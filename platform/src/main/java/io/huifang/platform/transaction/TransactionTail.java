package io.huifang.platform.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Collects what mechanisms have to write (events, due work, history, copies) and writes all of it
 * just before the commit in one round trip. Late, because a row that others wait for (a sequence
 * number in the outbox, a due row) is then locked for no longer than the commit takes.
 */
@ApplicationScoped
public class TransactionTail {
  @Inject TransactionSynchronizationRegistry transaction;
  @Inject EntityManager entities;
  @Inject DataSource database;

  /**
   * The rows of one kind that belong to the running transaction, made on first use.
   *
   * @throws IllegalStateException without a transaction
   */
  public <T extends TailRows> T rows(Class<T> kind, Supplier<T> none) {
    if (transaction.getTransactionKey() == null) {
      throw new IllegalStateException("This belongs into the transaction of the change");
    }
    return kind.cast(tail().of(kind, none));
  }

  private OpenTail tail() {
    if (transaction.getResource(OpenTail.class) instanceof OpenTail open) {
      return open;
    }
    // Opens the session now if there is none: at the end of the transaction, when the tail flushes
    // it, it would be too late to take part.
    entities.joinTransaction();
    OpenTail tail = new OpenTail(entities, database);
    transaction.putResource(OpenTail.class, tail);
    transaction.registerInterposedSynchronization(tail);
    return tail;
  }
}
