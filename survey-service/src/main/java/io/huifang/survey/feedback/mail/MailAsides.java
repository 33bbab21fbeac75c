package io.huifang.survey.feedback.mail;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.survey.feedback.Feedback;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Keeps mails that are no feedback, and lets people decide. */
@ApplicationScoped
public class MailAsides implements PanacheRepositoryBase<MailAside, UUID> {
  private static final int SHOWN = 200;
  @Inject MailFeedback feedback;
  @Inject AggregateLocks locks;
  @Inject Caller caller;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  void keep(UUID mail, NoFeedback reason, Written written) {
    persist(new MailAside(mail, reason, written, clock.instant()));
  }

  /** How many wait for a decision. */
  public long waiting() {
    return count("state", MailAside.State.PENDING);
  }

  /** The latest of those that wait. */
  @Transactional
  public List<MailAside.View> pending() {
    return find("state = ?1 order by id desc", MailAside.State.PENDING)
        .page(0, SHOWN)
        .list()
        .stream()
        .map(MailAside::view)
        .toList();
  }

  /**
   * It is feedback all the same, said when it came.
   *
   * @throws ProblemException 404 if nothing waits under this id
   */
  @Transactional
  public Feedback restore(UUID id) {
    MailAside aside = waiting(id);
    aside.decided(MailAside.State.RESTORED, caller.id(), clock.instant());
    return feedback.make(id, aside.written(), aside.cameAt(), null, caller.id());
  }

  /**
   * It is none.
   *
   * @throws ProblemException 404 if nothing waits under this id
   */
  @Transactional
  public void discard(UUID id) {
    waiting(id).decided(MailAside.State.DISCARDED, caller.id(), clock.instant());
  }

  /** Locked: of two who decide at once the second finds nothing that waits. */
  private MailAside waiting(UUID id) {
    return locks
        .locked(MailAside.class, id)
        .filter(MailAside::waits)
        .orElseThrow(() -> ProblemException.notFound("Mail set aside " + id));
  }
}
