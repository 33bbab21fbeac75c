package io.huifang.platform.transaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a transaction has looked up, for work that asks the same many times: steps that
 * run together. Without a transaction nothing is remembered.
 */
@ApplicationScoped
public class TransactionMemory {
  @Inject TransactionSynchronizationRegistry transaction;

  /** What is remembered under this type, looked up on first use. */
  public <T> T once(Class<T> type, Supplier<T> look) {
    if (transaction.getTransactionKey() == null) {
      return look.get();
    }
    Object known = transaction.getResource(type);
    if (known == null) {
      known = look.get();
      transaction.putResource(type, known);
    }
    return type.cast(known);
  }

  /** What is remembered under this type, if anybody has looked it up. */
  public <T> Optional<T> known(Class<T> type) {
    @Nullable Object known =
        transaction.getTransactionKey() == null ? null : transaction.getResource(type);
    return Optional.ofNullable(known).map(type::cast);
  }
}
