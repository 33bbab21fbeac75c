package io.huifang.survey.gateway.send;

import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes one message to its gateway, at most once: that it goes is written down before it does. What
 * was not taken goes again; of what nobody knows, a report may still tell.
 */
@ApplicationScoped
class MessageErrand implements DueErrand {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int FIRST_PAUSE = 2;

  /** Never parked: an outage of the gateway is nobody's fault, and what is stale is given up. */
  private static final DueRules RULES =
      DueRules.ERRANDS.batch(32).workers(8).lease(Duration.ofMinutes(1)).parkAfter(0);

  @Inject Departure departure;
  @Inject MessageTable table;
  @Inject Settling settling;
  @Inject GatewayPost post;
  @Inject Clock clock;

  @Override
  public String kind() {
    return Messages.KIND;
  }

  @Override
  public boolean outward() {
    return true;
  }

  /** Held after a restore, because it has gone out before: so it counts. */
  @Override
  public boolean giveUp(String key) {
    settling.saidBefore(UUID.fromString(key));
    return true;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    AtomicReference<Departure.Step> found = new AtomicReference<>(Departure.Nothing.LEFT);
    claim.during(() -> found.set(departure.prepare(id)));
    if (found.get() instanceof Departure.Wait wait) {
      claim.again(wait.until(), wait.why());
    } else if (found.get() instanceof Departure.Call call) {
      settle(claim, call.message(), post.send(call.to(), id, call.body()));
    }
  }

  private void settle(DueClaim claim, Message message, GatewayPost.Outcome outcome) {
    UUID id = message.id();
    switch (outcome.result()) {
      case TAKEN -> claim.finish(() -> settling.sent(id, outcome.said()));
      case REFUSED -> claim.finish(() -> settling.refused(id, outcome.said()));
      case UNSURE -> claim.again(clock.instant().plus(Departure.UNTIL_REPORT), outcome.said());
      case LATER -> {
        claim.during(() -> table.stays(id));
        claim.again(clock.instant().plus(pause(message.attempts())), outcome.said());
      }
    }
  }

  private static Duration pause(int attempts) {
    Duration doubled = Duration.ofSeconds((long) FIRST_PAUSE << Math.min(attempts, 10));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
