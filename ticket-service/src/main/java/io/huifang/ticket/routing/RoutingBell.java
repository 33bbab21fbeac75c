package io.huifang.ticket.routing;

import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import io.huifang.platform.transaction.TransactionTail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Tells whoever gives out work in this process that something may have become possible. Not the
 * other replicas: one of them is enough, and all of them look by themselves now and then.
 */
@ApplicationScoped
public class RoutingBell {
  @Inject TransactionTail tail;
  private volatile Runnable listener = () -> {};

  /** Rings after the commit of the running transaction. */
  public void afterCommit() {
    tail.rows(Rung.class, () -> new Rung(this::ring));
  }

  /** To be called after the commit of what there is to see. */
  public void ring() {
    listener.run();
  }

  /**
   * @param wake must be quick and must not fail
   */
  public void on(Runnable wake) {
    listener = wake;
  }

  /** Nothing to be written, only somebody to be told. */
  private record Rung(Runnable ring) implements TailRows {
    @Override
    public List<TailStatement> statements() {
      return List.of();
    }

    @Override
    public void committed() {
      ring.run();
    }
  }
}
