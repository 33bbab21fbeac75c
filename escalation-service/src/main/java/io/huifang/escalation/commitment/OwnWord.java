package io.huifang.escalation.commitment;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.promise.Keeping;
import io.huifang.escalation.promise.Keeping.MovePromise;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.escalation.promise.RecordAttempt;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with one promise by whoever may see it. A promise that a case has taken over is
 * changed with the case locked, as everything of a case is.
 */
@ApplicationScoped
public class OwnWord {
  @Inject Promises promises;
  @Inject Keeping keeping;
  @Inject CaseRepository cases;
  @Inject AggregateLocks locks;
  @Inject Directory directory;
  @Inject Caller caller;

  /**
   * Promises a call about a ticket.
   *
   * @throws ProblemException 400 for a ticket that is unknown or of another team, or a time that is
   *     not in the next 90 days
   */
  @Transactional
  public Promise make(UUID ticket, Instant dueAt, @Nullable String about) {
    TicketCopy of =
        directory
            .ticket(ticket)
            .filter(found -> caller.maySee(found.dims().team()))
            .orElseThrow(() -> ProblemException.badField("ticketId", "is not a known ticket"));
    return keeping.make(
        new Promise.Word(of.id(), of.customerId(), of.correlationId(), of.dims(), about, dueAt),
        caller.id());
  }

  @Transactional
  public Promise attempt(UUID id, @Nullable String ifMatch, RecordAttempt attempt) {
    return change(
        id, ifMatch, (promise, subject) -> keeping.attempt(promise, subject, attempt, caller.id()));
  }

  @Transactional
  public Promise move(UUID id, @Nullable String ifMatch, MovePromise to) {
    return change(
        id, ifMatch, (promise, subject) -> keeping.move(promise, subject, to.move(), caller.id()));
  }

  /**
   * @param by who said that the call is not wanted any more
   */
  @Transactional
  public Promise withdraw(UUID id, @Nullable String ifMatch, String by, String why) {
    return change(
        id,
        ifMatch,
        (promise, subject) -> keeping.withdraw(promise, subject, by, why, caller.id()));
  }

  /**
   * Lets somebody else make the call.
   *
   * @throws ProblemException 400 if nobody of this id works here, 409 for the promise of a case
   */
  @Transactional
  public Promise passOn(UUID id, @Nullable String ifMatch, String to) {
    if (!directory.working(to)) {
      throw ProblemException.badField("owner", "is nobody who works here");
    }
    return change(
        id,
        ifMatch,
        (promise, subject) -> {
          if (subject != null) {
            throw ProblemException.conflict("state", "The owner of the case owes this call");
          }
          keeping.passOn(promise, to, caller.id());
        });
  }

  /**
   * @throws ProblemException 404 if it is unknown or of another team
   */
  public Promise visible(UUID id) {
    return Optional.ofNullable(promises.findById(id))
        .filter(this::maySee)
        .orElseThrow(() -> ProblemException.notFound("Promise " + id));
  }

  private boolean maySee(Promise promise) {
    Optional<EscalationCase> subject =
        promises.caseOf(promise.id()).flatMap(cases::findByIdOptional);
    return subject.isPresent()
        ? cases.maySee(subject.get())
        : caller.is(Role.SPECIALIST)
            || caller.maySee(promise.team())
            || caller.id().equals(promise.owner());
  }

  private Promise change(UUID id, @Nullable String ifMatch, Work work) {
    EscalationCase subject = promises.caseOf(id).flatMap(cases::locked).orElse(null);
    Promise promise =
        locks
            .locked(Promise.class, id)
            .filter(this::maySee)
            .orElseThrow(() -> ProblemException.notFound("Promise " + id));
    Version.require(ifMatch, promise.version());
    if (subject != null) {
      subject.requireOpen();
    } else if (promises.caseOf(id).isPresent()) {
      throw ProblemException.staleVersion("A case has taken the promise over");
    }
    work.on(promise, subject);
    return promise;
  }

  /** What is done while all is locked. */
  private interface Work {
    void on(Promise promise, @Nullable EscalationCase subject);
  }
}
