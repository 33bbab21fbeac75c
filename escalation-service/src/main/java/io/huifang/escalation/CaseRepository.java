package io.huifang.escalation;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cases as stored. Specialists see every team, because a case may need any of them; an owner sees
 * the own cases wherever they come from.
 */
@ApplicationScoped
public class CaseRepository implements PanacheRepositoryBase<EscalationCase, UUID> {
  private static final Pattern NUMBER = Pattern.compile("(?i)c-[0-9]{1,12}");
  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  @Inject Caller caller;
  @Inject AggregateLocks locks;

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
   * @param ref the number of a case as people say it (C-000017), or its id
   * @throws ProblemException 404 if unknown or of another team
   */
  public EscalationCase visible(String ref) {
    Optional<EscalationCase> found = Optional.empty();
    if (NUMBER.matcher(ref).matches()) {
      found = find("number", ref.toUpperCase(Locale.ROOT)).firstResultOptional();
    } else if (ID.matcher(ref).matches()) {
      found = findByIdOptional(UUID.fromString(ref));
    }
    return found.filter(this::maySee).orElseThrow(() -> ProblemException.notFound("Case " + ref));
  }

  /**
   * Locked for a change by somebody who has read this version.
   *
   * @throws ProblemException 404, 412 or 428
   */
  public EscalationCase toChange(UUID id, @Nullable String ifMatch) {
    return locks.toChange(EscalationCase.class, id, ifMatch, this::maySee, "Case");
  }

  public Optional<EscalationCase> locked(UUID id) {
    return locks.locked(EscalationCase.class, id);
  }

  /**
   * Several, locked in the order of their ids; none of them was read in this transaction before.
   */
  public List<EscalationCase> locked(Collection<UUID> ids) {
    return locks.locked(EscalationCase.class, ids);
  }

  /** The open case about a subject, locked; its id is looked up first, because it may just end. */
  Optional<EscalationCase> openAbout(UUID subject) {
    return getEntityManager()
        .createQuery(
            "select id from EscalationCase where subjectId = :subject and state = OPEN", UUID.class)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst()
        .flatMap(this::locked)
        .filter(found -> found.state() == CaseState.OPEN);
  }

  /** The case whose answer a mail takes to the customer, locked. */
  Optional<EscalationCase> answeredBy(UUID mail) {
    return getEntityManager()
        .createQuery("select id from EscalationCase where answerMail = :mail", UUID.class)
        .setParameter("mail", mail)
        .getResultStream()
        .findFirst()
        .flatMap(this::locked);
  }

  /** What a case is about; only the id, because whoever asks has not locked it yet. */
  Optional<UUID> subjectOf(UUID id) {
    return getEntityManager()
        .createQuery("select subjectId from EscalationCase where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Makes two facts about one subject follow each other, so that only the first opens a case. */
  void oneAtATime(UUID subject) {
    locks.oneAtATime("case", subject.toString());
  }

  String nextNumber() {
    Number next =
        (Number)
            getEntityManager().createNativeQuery("select nextval('case_number')").getSingleResult();
    return String.format("C-%06d", next.longValue());
  }
}
