package io.huifang.platform.event.delivery;

import io.huifang.platform.event.Subscriptions;
import io.huifang.platform.event.Subscriptions.Subscription;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Serves all subscribers in the thread of the caller: for tests, which leave the engine off. */
@ApplicationScoped
public class OutboxDispatcher {
  @Inject Subscriptions subscriptions;
  @Inject Courier courier;

  /**
   * Goes on until everything is delivered or set aside, or nobody answers.
   *
   * @return how many steps went forward
   */
  public int drain() {
    int moved = 0;
    for (Subscription subscription : subscriptions.all().values()) {
      CommitHorizon horizon = new CommitHorizon();
      try {
        Courier.Step step;
        do {
          step =
              courier.step(
                  subscription, horizon, work -> QuarkusTransaction.requiringNew().run(work));
          moved += step == Courier.Step.MOVED ? 1 : 0;
        } while (step == Courier.Step.MOVED || step == Courier.Step.GAP);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return moved;
  }
}
