package io.huifang.escalation.promise;

import io.huifang.escalation.EscalationCase;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a promise, whether it has a case or not. Whoever calls has locked the case,
 * or the promise if it has none.
 */
@ApplicationScoped
public class Keeping {
  private static final Duration FURTHEST = Duration.ofDays(90);
  @Inject Promises promises;
  @Inject Deadlines deadlines;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * Notes a try to reach the customer.
   *
   * @throws ProblemException 400 if a time to call again is missing or too much
   */
  public void attempt(
      Promise promise, @Nullable EscalationCase subject, RecordAttempt attempt, String actor) {
    boolean later = attempt.outcome() == Attempt.Outcome.ASKED_FOR_LATER;
    if (later != (attempt.callAgainAt() != null)) {
      throw ProblemException.badField(
          "callAgainAt",
          later ? "is needed with ASKED_FOR_LATER" : "goes with ASKED_FOR_LATER only");
    }
    Instant now = clock.instant();
    promise.attempted();
    entities.persist(new Attempt(promise.id(), now, actor, attempt.outcome(), attempt.note()));
    Map<String, Object> detail = new HashMap<>();
    detail.put("outcome", attempt.outcome().name());
    promises.tell(promise, subject, PromiseChanged.Type.ATTEMPTED, actor, detail);
    if (attempt.outcome() == Attempt.Outcome.REACHED) {
      reached(promise, subject, now, actor);
    } else if (attempt.callAgainAt() != null && promise.state() == Promise.State.OPEN) {
      // whoever asks for another time has agreed to it
      Move asked = new Move(attempt.callAgainAt(), "the customer asked for later", true);
      move(promise, subject, asked, actor);
    }
  }

  private void reached(
      Promise promise, @Nullable EscalationCase subject, Instant now, String actor) {
    if (promise.state() == Promise.State.OPEN || promise.state() == Promise.State.BROKEN) {
      promise.fulfilled(now);
      deadlines.cancel(promise);
      promises.tell(promise, subject, PromiseChanged.Type.KEPT, actor, Map.of());
    }
  }

  /**
   * Moves a promise; the first due time stays the one that counts.
   *
   * @throws ProblemException 400 if the time is not in the next 90 days, 409 if it is over
   */
  public void move(Promise promise, @Nullable EscalationCase subject, Move to, String actor) {
    Instant now = clock.instant();
    requireSoon("dueAt", to.dueAt(), now);
    Map<String, Object> detail = new HashMap<>();
    detail.put("from", promise.dueAt().toString());
    detail.put("reason", to.reason());
    detail.put("consent", to.consent());
    promise.moveTo(to.dueAt());
    deadlines.plan(promise, subject, now);
    promises.tell(promise, subject, PromiseChanged.Type.MOVED, actor, detail);
  }

  /**
   * The customer does not want the call any more.
   *
   * @param by who said so, such as the customer or his wife
   * @throws ProblemException 409 if it is over already
   */
  public void withdraw(
      Promise promise, @Nullable EscalationCase subject, String by, String why, String actor) {
    promise.withdrawn(by, why);
    deadlines.cancel(promise);
    promises.tell(
        promise, subject, PromiseChanged.Type.WITHDRAWN, actor, Map.of("note", by, "reason", why));
  }

  /**
   * Gives another promise on a case.
   *
   * @throws ProblemException 400 if the time is not in the next 90 days
   */
  public Promise make(EscalationCase subject, Instant dueAt, @Nullable String about, String actor) {
    Instant now = clock.instant();
    requireSoon("dueAt", dueAt, now);
    return begin(new Promise(subject, actor, about, now, dueAt), subject, actor);
  }

  /**
   * Gives the word of an agent about a ticket.
   *
   * @throws ProblemException 400 if the time is not in the next 90 days
   */
  public Promise make(Promise.Word word, String actor) {
    Instant now = clock.instant();
    requireSoon("dueAt", word.dueAt(), now);
    return begin(new Promise(word, actor, now), null, actor);
  }

  private Promise begin(Promise promise, @Nullable EscalationCase subject, String actor) {
    promises.persist(promise);
    deadlines.plan(promise, subject, clock.instant());
    promises.tell(promise, subject, PromiseChanged.Type.MADE, actor, Map.of());
    return promise;
  }

  /** Somebody else owes the call. */
  public void passOn(Promise promise, String to, String actor) {
    String from = String.valueOf(promise.owner());
    promise.ownedBy(to);
    promises.tell(
        promise, null, PromiseChanged.Type.PASSED_ON, actor, Map.of("from", from, "to", to));
  }

  private static void requireSoon(String field, Instant at, Instant now) {
    if (!at.isAfter(now) || at.isAfter(now.plus(FURTHEST))) {
      throw ProblemException.badField(field, "must be in the next 90 days");
    }
  }

  /**
   * A new time.
   *
   * @param consent whether the customer has agreed to it
   */
  public record Move(Instant dueAt, String reason, boolean consent) {}

  /**
   * A new time as it is asked for, and why.
   *
   * @param consent whether the customer has agreed to it; null if nobody has asked
   */
  public record MovePromise(
      @NotNull Instant dueAt,
      @NotBlank @Size(max = 1000) String reason,
      @Nullable Boolean consent) {

    public Move move() {
      return new Move(dueAt, reason, Boolean.TRUE.equals(consent));
    }
  }
}
