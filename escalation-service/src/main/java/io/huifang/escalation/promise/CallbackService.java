package io.huifang.escalation.promise;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.Closing;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.promise.Keeping.MovePromise;
import io.huifang.escalation.taxonomy.Taxonomies;
import io.huifang.escalation.taxonomy.Term;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a specialist does with a promise: try, move, and close the case when it is answered. */
@ApplicationScoped
public class CallbackService {
  @Inject CaseRepository cases;
  @Inject CaseService service;
  @Inject Promises promises;
  @Inject Deadlines deadlines;
  @Inject Directory directory;
  @Inject Keeping keeping;
  @Inject Taxonomies taxonomies;

  @Transactional
  public EscalationCase attempt(
      UUID id, @Nullable String ifMatch, RecordAttempt attempt, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    keeping.attempt(next(subject), subject, attempt, actor);
    return subject;
  }

  @Transactional
  public EscalationCase move(UUID id, @Nullable String ifMatch, MovePromise to, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    keeping.move(next(subject), subject, to.move(), actor);
    return subject;
  }

  /** Promises another call on a case. */
  @Transactional
  public EscalationCase promise(
      UUID id, @Nullable String ifMatch, Instant dueAt, @Nullable String about, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    keeping.make(subject, dueAt, about, actor);
    return subject;
  }

  /**
   * The customer does not want the next call any more.
   *
   * @param by who said so
   */
  @Transactional
  public EscalationCase withdraw(
      UUID id, @Nullable String ifMatch, String by, String why, String actor) {
    EscalationCase subject = openCase(id, ifMatch);
    keeping.withdraw(next(subject), subject, by, why, actor);
    return subject;
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
    taxonomies.require(Term.Kind.CAUSE, "rootCause", closing.rootCause());
    taxonomies.require(Term.Kind.TOUCHPOINT, "touchpoint", closing.touchpoint());
    List<Promise> open = promises.open(id);
    Optional<Promise> last = promises.next(subject.id());
    if (!open.isEmpty() || last.filter(Promise::waits).isPresent()) {
      requireWayOut(subject, closing);
    }
    for (Promise promise : open) {
      promise.broken();
      promises.tell(promise, subject, PromiseChanged.Type.BROKEN, actor, Map.of());
      deadlines.cancel(promise);
    }
    last.ifPresent(deadlines::cancel);
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

  private Promise next(EscalationCase subject) {
    return promises
        .next(subject.id())
        .orElseThrow(
            () ->
                ProblemException.conflict(
                    "nobody-waits", "No customer waits for a call about this case"));
  }
}
