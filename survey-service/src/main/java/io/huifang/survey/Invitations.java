package io.huifang.survey;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invitations as stored. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
  private static final String BY_SECRET = "select id from invitation where token_hash = :hash";
  @Inject TeamScope scope;
  @Inject AggregateLocks locks;

  /**
   * The invitation if the caller may see it.
   *
   * @throws ProblemException 404 if unknown or of another team
   */
  public Invitation visible(UUID id) {
    return visible(id, findByIdOptional(id));
  }

  /** The same, locked until the transaction ends. */
  public Invitation visibleToChange(UUID id) {
    return visible(id, locked(id));
  }

  private Invitation visible(UUID id, Optional<Invitation> found) {
    return found
        .filter(invitation -> scope.maySee(invitation.dims().team()))
        .orElseThrow(() -> ProblemException.notFound("Invitation " + id));
  }

  public Optional<Invitation> locked(UUID id) {
    return locks.locked(Invitation.class, id);
  }

  /**
   * Several at once, to be locked before anything else. In the order in which events of their loops
   * are taken, so that two transactions cannot block each other for good.
   */
  public List<Invitation> locked(Collection<UUID> ids) {
    return find("id in ?1 order by correlationId, id", ids)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Whether this person has worked on what the invitation asks about, or on the ticket behind it:
   * the follow-up of a case is about the ticket as well.
   */
  public boolean handled(Invitation invitation, String agent) {
    UUID ticket = invitation.ticketId();
    return invitation.handledBy(agent)
        || (ticket != null
            && find("ticketId", ticket).stream().anyMatch(other -> other.handledBy(agent)));
  }

  /** The invitation behind a link. */
  public Optional<Invitation> bySecret(String secret) {
    return find("tokenHash", new LinkToken(secret).hash()).firstResultOptional();
  }

  /**
   * The same, locked until the transaction ends: of two who send at once the second reads what the
   * first has made of it.
   */
  public Optional<Invitation> lockedBySecret(String secret) {
    // two cheap statements instead of one that is translated anew each time, because it locks, and
    // that first writes whatever else has changed in the transaction
    return FirstColumn.of(
            PlainQuery.of(getEntityManager(), BY_SECRET)
                .setParameter("hash", new LinkToken(secret).hash()),
            UUID.class)
        .stream()
        .findFirst()
        .flatMap(this::locked);
  }

  /** Two triggers of one subject wait for each other. */
  public void lockSubject(UUID subject) {
    locks.oneAtATime("subject", subject.toString());
  }

  /**
   * The highest version of a subject that has been considered, -1 if none was. A number only: a row
   * loaded here, before it is locked, would be written back stale.
   */
  public long consideredVersion(Purpose purpose, UUID subject) {
    return getEntityManager()
        .createQuery(
            "select coalesce(max(i.triggerVersion), -1) from Invitation i"
                + " where i.purpose = :purpose and i.subjectId = :subject",
            Long.class)
        .setParameter("purpose", purpose)
        .setParameter("subject", subject)
        .getSingleResult();
  }

  /** The open one, locked; its id is looked up first, because it may just end. */
  public Optional<Invitation> openOf(Purpose purpose, UUID subject) {
    return getEntityManager()
        .createQuery(
            "select i.id from Invitation i where i.purpose = :purpose and i.subjectId = :subject"
                + " and i.state in :open",
            UUID.class)
        .setParameter("purpose", purpose)
        .setParameter("subject", subject)
        .setParameter("open", InvitationState.OPEN)
        .getResultStream()
        .findFirst()
        .flatMap(this::locked)
        .filter(found -> InvitationState.OPEN.contains(found.state()));
  }
}
