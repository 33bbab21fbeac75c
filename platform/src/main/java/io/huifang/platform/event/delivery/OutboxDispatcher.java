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
   * @return how many events were answered
   */
  public int drain() {
    int answered = 0;
    for (Subscription subscription : subscriptions.all().values()) {
      CommitHorizon horizon = new CommitHorizon();
      try {
        Courier.Progress progress;
        do {
          progress =
              courier.step(
                  subscription, horizon, work -> QuarkusTransaction.requiringNew().run(work));
          answered += progress.answered();
        } while (progress.step() == Courier.Step.MOVED || progress.step() == Courier.Step.GAP);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
    return answered;
  }
}
