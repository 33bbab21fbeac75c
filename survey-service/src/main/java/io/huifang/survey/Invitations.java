package io.huifang.survey;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Invitations as stored. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
  @Inject TeamScope scope;

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
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The invitation behind a link. */
  public Optional<Invitation> bySecret(String secret) {
    return find("tokenHash", new LinkToken(secret).hash()).firstResultOptional();
  }

  /** Two triggers of one subject wait for each other. */
  public void lockSubject(UUID subject) {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))", Object.class)
        .setParameter("key", "subject:" + subject)
        .getResultList();
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

  public Optional<Invitation> openOf(Purpose purpose, UUID subject) {
    return find(
            "purpose = ?1 and subjectId = ?2 and state in ?3",
            purpose,
            subject,
            InvitationState.OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Whether a customer has been asked anything since then, other than by this invitation. */
  public boolean askedSince(Instant since, UUID customer, UUID except) {
    return count(
            "customerId = ?1 and askedAt > ?2 and id <> ?3 and state in ?4",
            customer,
            since,
            except,
            InvitationState.ASKED)
        > 0;
  }
}
