package io.huifang.survey.feedback.onward;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.platform.due.DueClaim;
import io.huifang.platform.due.DueErrand;
import io.huifang.platform.due.DueRules;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.History;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gets what is wanted of siblings: the ticket first, then the case about it. */
@ApplicationScoped
class OnwardErrand implements DueErrand {
  static final String KIND = "feedback-onward";
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** A ticket that was just opened is told to escalation-service by event, which takes a moment. */
  private static final Duration UNTIL_TOLD = Duration.ofMinutes(10);

  @Inject Feedbacks feedbacks;
  @Inject Wishes wishes;
  @Inject Siblings siblings;
  @Inject History history;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  /** Never parked: that a sibling is down is nobody's fault, and somebody waits for it. */
  @Override
  public DueRules rules() {
    return DueRules.ERRANDS.workers(2).parkAfter(0);
  }

  @Override
  public void run(DueClaim claim) {
    UUID id = UUID.fromString(claim.item().key());
    Optional<Next> next = next(id);
    while (next.isPresent() && !claim.lost()) {
      Wish wish = next.get().wish();
      String key = "feedback-" + id + "-" + wish.kind() + "-" + wish.request().hashCode();
      Siblings.Outcome outcome = siblings.post(wish.kind(), key, body(next.get()));
      if (outcome.trouble() != null) {
        failed(claim, id, wish, outcome);
        return;
      }
      claim.during(() -> done(id, wish.kind(), outcome));
      next = next(id);
    }
  }

  private Optional<Next> next(UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                wishes.of(id).stream()
                    .filter(wish -> !wish.done())
                    .findFirst()
                    .filter(wish -> !wish.refused())
                    .map(wish -> new Next(wish, ticket(id))));
  }

  private @Nullable UUID ticket(UUID id) {
    return feedbacks.findByIdOptional(id).map(one -> one.view().links().ticketId()).orElse(null);
  }

  private String body(Next next) {
    if (next.wish().kind() == Wish.Kind.TICKET) {
      return next.wish().request();
    }
    try {
      ObjectNode request = (ObjectNode) json.readTree(next.wish().request());
      return json.writeValueAsString(request.put("ticketId", String.valueOf(next.ticket())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is wanted was written by us", e);
    }
  }

  private void done(UUID id, Wish.Kind kind, Siblings.Outcome made) {
    Feedback feedback = feedbacks.locked(id).orElseThrow();
    UUID what = Objects.requireNonNull(made.id());
    String number = Objects.requireNonNull(made.number());
    if (!wishes.done(id, kind)) {
      return;
    }
    if (kind == Wish.Kind.TICKET) {
      feedback.hasTicket(what, number);
      history.note(id, History.Kind.TICKET, null, number);
    } else {
      feedback.hasCase(what, number);
      history.note(id, History.Kind.CASE, null, number);
    }
  }

  private void failed(DueClaim claim, UUID id, Wish wish, Siblings.Outcome outcome) {
    String trouble = Objects.requireNonNull(outcome.trouble());
    boolean soon =
        wish.kind() == Wish.Kind.CASE && clock.instant().isBefore(wish.askedAt().plus(UNTIL_TOLD));
    boolean refused = outcome.refused() && !soon;
    if (refused) {
      claim.finish(() -> wishes.failed(id, wish.kind(), trouble, true));
      return;
    }
    // what is only not known there yet is no trouble for who waits
    if (!outcome.refused()) {
      claim.during(() -> wishes.failed(id, wish.kind(), trouble, false));
    }
    Duration doubled =
        Duration.ofSeconds(1L << Math.min(Math.max(claim.item().attempts() - 1, 0), 9));
    Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    claim.again(clock.instant().plus(pause), trouble);
  }

  /** What is wanted next, and of which ticket. */
  private record Next(Wish wish, @Nullable UUID ticket) {}
}
