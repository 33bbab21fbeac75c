package io.huifang.survey;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Marks what nobody has answered in time; the page refuses by the clock, without waiting for it.
 */
@ApplicationScoped
public class InvitationExpiry {
  @Inject Invitations invitations;
  @Inject Clock clock;

  @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void look() {
    expire();
  }

  /**
   * Marks all that have ended.
   *
   * @return how many
   */
  @Transactional
  public int expire() {
    return invitations.update(
        "state = ?1 where state = ?2 and expiresAt <= ?3",
        InvitationState.EXPIRED,
        InvitationState.SENT,
        clock.instant());
  }
}
