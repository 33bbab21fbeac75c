package io.huifang.escalation.notify.send;

import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.DeliveryState;
import io.huifang.escalation.notify.channel.Verdict;
import io.huifang.escalation.notify.endpoint.Endpoints;
import io.huifang.escalation.notify.outward.Outward;
import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Takes one message by one way, once. That it goes is written down before it does; whoever finds
 * that later without an answer beside it does not know, and asks a person.
 */
@ApplicationScoped
class DeliveryErrand implements DueErrand {
  static final String KIND = "notify";

  /** After so long nobody is helped by it any more. */
  private static final Duration PATIENCE = Duration.ofHours(6);

  private static final Duration PATIENCE_HIGH = Duration.ofMinutes(15);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int FIRST_PAUSE = 5;

  /** Never parked: what nobody takes is given up. */
  private static final DueRules RULES =
      DueRules.ERRANDS.batch(16).workers(4).lease(Duration.ofMinutes(1)).parkAfter(0);

  @Inject Departure departure;
  @Inject DeliveryTable table;
  @Inject Settling settling;
  @Inject Endpoints endpoints;
  @Inject Outward outward;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean outward() {
    return true;
  }

  /** Held after a restore, because it has gone out before: so it counts. */
  @Override
  public boolean giveUp(String key) {
    table
        .locked(UUID.fromString(key))
        .filter(found -> !found.state().settled())
        .ifPresent(found -> settling.end(found, DeliveryState.SENT, "Given up by an operator"));
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
      claim.again(wait.until(), "The endpoint takes no more in this minute");
    } else if (found.get() instanceof Departure.Call call) {
      Verdict verdict = call.to().verdict(outward.send(call.request()));
      settle(claim, call.delivery(), verdict);
    }
  }

  private void settle(DueClaim claim, Delivery delivery, Verdict verdict) {
    switch (verdict.outcome()) {
      case TAKEN -> end(claim, delivery, DeliveryState.SENT, verdict);
      case REFUSED -> end(claim, delivery, DeliveryState.REFUSED, verdict);
      case UNSURE -> end(claim, delivery, DeliveryState.UNSURE, verdict);
      case GONE ->
          claim.finish(
              () -> {
                if (delivery.endpoint() != null) {
                  endpoints.switchOff(delivery.endpoint());
                }
                settling.end(delivery, DeliveryState.REFUSED, verdict.said());
              });
      case LATER -> later(claim, delivery, verdict);
    }
  }

  private void end(DueClaim claim, Delivery delivery, DeliveryState as, Verdict verdict) {
    claim.finish(() -> settling.end(delivery, as, verdict.said()));
  }

  private void later(DueClaim claim, Delivery delivery, Verdict verdict) {
    Instant next = clock.instant().plus(pause(delivery.attempts(), verdict));
    boolean high = delivery.message().urgency() == Urgency.HIGH;
    if (next.isAfter(delivery.plannedAt().plus(high ? PATIENCE_HIGH : PATIENCE))) {
      end(claim, delivery, DeliveryState.GAVE_UP, verdict);
      return;
    }
    // known to be outside still: a crash from here on finds it planned
    claim.during(() -> table.again(delivery.id(), verdict.said()));
    claim.again(next, verdict.said());
  }

  private static Duration pause(int attempts, Verdict verdict) {
    Duration doubled = Duration.ofSeconds((long) FIRST_PAUSE << Math.min(attempts, 10));
    Duration usual = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    Duration asked = verdict.pause();
    return asked == null || asked.compareTo(usual) < 0 ? usual : asked;
  }
}
