package io.huifang.escalation.promise;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.Closing;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a specialist does with a promise: try, move, and close the case when it is answered. */
@ApplicationScoped
public class CallbackService {
  private static final Duration FURTHEST = Duration.ofDays(90);
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject Promises promises;
  @Inject Deadlines deadlines;
  @Inject Directory directory;
  @Inject EntityManager entities;
  @Inject Clock clock;

  @Transactional
  public EscalationCase attempt(
      UUID id, @Nullable String ifMatch, RecordAttempt attempt, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    boolean later = attempt.outcome() == Attempt.Outcome.ASKED_FOR_LATER;
    if (later != (attempt.callAgainAt() != null)) {
      throw ProblemException.badField(
          "callAgainAt",
          later ? "is needed with ASKED_FOR_LATER" : "goes with ASKED_FOR_LATER only");
    }
    Promise promise = latest(subject);
    Instant now = clock.instant();
    promise.attempted();
    entities.persist(new Attempt(promise.id(), now, actor, attempt.outcome(), attempt.note()));
    Map<String, Object> detail = new HashMap<>();
    detail.put("outcome", attempt.outcome().name());
    promises.tell(promise, subject, PromiseChanged.Type.ATTEMPTED, actor, detail);
    if (attempt.outcome() == Attempt.Outcome.REACHED) {
      reached(subject, promise, now, actor);
    } else if (attempt.callAgainAt() != null && promise.state() == Promise.State.OPEN) {
      move(subject, promise, attempt.callAgainAt(), "the customer asked for later", actor);
    }
    return subject;
  }

  private void reached(EscalationCase subject, Promise promise, Instant now, String actor) {
    if (promise.state() == Promise.State.OPEN || promise.state() == Promise.State.BROKEN) {
      promise.fulfilled(now);
      deadlines.cancel(promise);
      promises.tell(promise, subject, PromiseChanged.Type.KEPT, actor, Map.of());
    }
  }

  @Transactional
  public EscalationCase move(UUID id, @Nullable String ifMatch, MovePromise to, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    move(subject, latest(subject), to.dueAt(), to.reason(), actor);
    return subject;
  }

  private void move(
      EscalationCase subject, Promise promise, Instant dueAt, String reason, String actor) {
    Instant now = clock.instant();
    if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(FURTHEST))) {
      throw ProblemException.badField("dueAt", "must be in the next 90 days");
    }
    Map<String, Object> detail = new HashMap<>();
    detail.put("from", promise.dueAt().toString());
    detail.put("reason", reason);
    promise.moveTo(dueAt);
    deadlines.plan(promise, subject, now);
    promises.tell(promise, subject, PromiseChanged.Type.MOVED, actor, detail);
  }

  /**
   * Gives a case to somebody who works here.
   *
   * @throws ProblemException 400 if nobody of this id does
   */
  @Transactional
  public EscalationCase handOver(
      UUID id, @Nullable String ifMatch, String to, @Nullable String reason, String actor) {
    if (!to.equals(actor) && !directory.working(to)) {
      throw ProblemException.badField("owner", "is nobody who works here");
    }
    return service.handOver(id, ifMatch, to, reason, actor);
  }

  /**
   * Closes a case. If nobody has reached the customer, our word is broken: then there has to be a
   * reason, and the customer has to get the answer all the same.
   *
   * @throws ProblemException 409 if nobody has reached the customer and no reason is given, or if
   *     the answer would not get there
   */
  @Transactional
  public EscalationCase close(UUID id, @Nullable String ifMatch, Closing closing, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    Promise promise = latest(subject);
    if (promise.waits()) {
      requireWayOut(subject, closing);
    }
    if (promise.state() == Promise.State.OPEN) {
      promise.broken();
      promises.tell(promise, subject, PromiseChanged.Type.BROKEN, actor, Map.of());
    }
    deadlines.cancel(promise);
    service.close(subject, closing, actor);
    return subject;
  }

  private void requireWayOut(EscalationCase subject, Closing closing) {
    if (blank(closing.withoutCall())) {
      throw ProblemException.conflict(
          "nobody-reached",
          "Nobody has reached the customer: record a call that did, or say in withoutCall why the"
              + " case is closed without one; our promise is then broken");
    }
    if (blank(closing.toldBy()) && directory.emailOf(subject.customerId()).isEmpty()) {
      throw ProblemException.conflict(
          "no-address",
          "The customer has no e-mail address: say in toldBy how the answer gets there");
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private EscalationCase openCase(UUID id, @Nullable String ifMatch) {
    EscalationCase subject = cases.toChange(id, ifMatch);
    subject.requireOpen();
    return subject;
  }

  private Promise latest(EscalationCase subject) {
    return promises
        .latest(subject.id())
        .orElseThrow(() -> new IllegalStateException("Every open case has a promise"));
  }
}
