package io.huifang.escalation;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.Version;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases as stored. Specialists see every team, because a case may need any of them; an owner sees
 * the own cases wherever they come from.
 */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<EscalationCase, UUID> {
  @Inject Caller caller;

  public boolean maySee(EscalationCase found) {
    return caller.is(Role.SPECIALIST)
        || caller.maySee(found.team())
        || found.owner().equals(caller.id());
  }

  /**
   * @throws ProblemException 404 if unknown or of another team
   */
  public EscalationCase visible(UUID id) {
    return findByIdOptional(id)
        .filter(this::maySee)
        .orElseThrow(() -> ProblemException.notFound("Case " + id));
  }

  /**
   * Locked for a change by somebody who has read this version.
   *
   * @throws ProblemException 404, 412 or 428
   */
  public EscalationCase toChange(UUID id, @Nullable String ifMatch) {
    EscalationCase found = locked(id).filter(this::maySee).orElse(null);
    if (found == null) {
      throw ProblemException.notFound("Case " + id);
    }
    Version.require(ifMatch, found.version());
    return found;
  }

  public Optional<EscalationCase> locked(UUID id) {
    return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<EscalationCase> openAbout(UUID subject) {
    return find("subjectId = ?1 and state = OPEN", subject)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** Makes two facts about one subject follow each other, so that only the first opens a case. */
  void oneAtATime(UUID subject) {
    getEntityManager()
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:subject, 0))")
        .setParameter("subject", subject.toString())
        .getSingleResult();
  }

  public long openCasesOf(String owner) {
    return count("owner = ?1 and state = OPEN", owner);
  }

  String nextNumber() {
    Number next =
        (Number)
            getEntityManager().createNativeQuery("select nextval('case_number')").getSingleResult();
    return String.format("C-%06d", next.longValue());
  }
}
