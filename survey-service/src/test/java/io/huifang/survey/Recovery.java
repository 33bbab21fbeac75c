package io.huifang.survey;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.SettableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets the mail client come to itself after its server was away: the next mail may wait for a
 * connection that was given up, until our patience ends, and goes out at the second attempt.
 */
@ApplicationScoped
public class Recovery {
  @Inject DueService due;
  @Inject SettableClock clock;

  /** Returns when a mail has gone out; the clock is left as it was. */
  public void untilMailGoesOut() {
    Instant now = clock.instant();
    Loop probe = Loop.create();
    SurveyApi.post(probe.customer("en"), probe.resolved(3));
    for (int i = 0; i < 5 && Mailbox.to(probe.email()).isEmpty(); i++) {
      due.drain();
      clock.advance(Duration.ofMinutes(1));
    }
    clock.set(now);
    if (Mailbox.to(probe.email()).isEmpty()) {
      throw new AssertionError("The mail client does not recover");
    }
  }
}
