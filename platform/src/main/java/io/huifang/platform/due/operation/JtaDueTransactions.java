package io.huifang.platform.due.operation;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.engine.DueTransactions;
import io.huifang.platform.trace.Traces;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Business transactions with the fence in their tail. */
@ApplicationScoped
public class JtaDueTransactions implements DueTransactions {
  @Inject DueWork due;

  @Override
  public void completing(List<DueItem> items, Runnable work) {
    inNew(
        () -> {
          due.completing(items);
          work.run();
        });
  }

  @Override
  public void holding(DueItem item, Instant until, Runnable work) {
    inNew(
        () -> {
          due.holding(item, until);
          work.run();
        });
  }

  /** With a request scope, which repositories that know callers need, whoever runs us. */
  private static void inNew(Runnable work) {
    ManagedContext scope = Arc.container().requestContext();
    boolean ours = !scope.isActive();
    if (ours) {
      scope.activate();
    }
    boolean traced = Traces.current() != null;
    if (!traced) {
      Traces.enter(null); // what it causes is found again by one trace
    }
    try {
      QuarkusTransaction.requiringNew().run(work);
    } finally {
      if (!traced) {
        Traces.leave();
      }
      if (ours) {
        scope.terminate();
      }
    }
  }
}
