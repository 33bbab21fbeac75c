package io.huifang.survey.feedback;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.survey.TeamScope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Feedback as stored. */
@ApplicationScoped
public class Feedbacks implements PanacheRepositoryBase<Feedback, UUID> {
  @Inject TeamScope scope;
  @Inject AggregateLocks locks;

  /**
   * The feedback if the caller may see it.
   *
   * @throws ProblemException 404 if unknown or of another team
   */
  public Feedback visible(UUID id) {
    return findByIdOptional(id).filter(this::maySee).orElseThrow(() -> unknown(id));
  }

  /**
   * The same, locked for a change by somebody who has read this version.
   *
   * @throws ProblemException 404, 412 if it has changed since, 428 without the header
   */
  public Feedback toChange(UUID id, @Nullable String ifMatch) {
    return locks.toChange(Feedback.class, id, ifMatch, this::maySee, "Feedback");
  }

  /** The same for whoever does not mind what has changed. */
  public Feedback visibleToChange(UUID id) {
    return locked(id).filter(this::maySee).orElseThrow(() -> unknown(id));
  }

  public Optional<Feedback> locked(UUID id) {
    return locks.locked(Feedback.class, id);
  }

  /** Those that say the same as this one, locked in the order of their ids. */
  public List<Feedback> joinedToChange(UUID id) {
    return locks.locked(Feedback.class, joined(id));
  }

  /** Ids of those that say the same as this one. */
  public List<UUID> joined(UUID id) {
    return getEntityManager()
        .createQuery(
            "select f.id from Feedback f where f.joinedInto = :id order by f.id", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** What it is joined into, as stored now and without loading it. */
  Optional<UUID> parent(UUID id) {
    return getEntityManager()
        .createQuery(
            "select f.joinedInto from Feedback f where f.id = :id and f.joinedInto is not null",
            UUID.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** Two who join and part follow each other. */
  void oneJoinsAtATime() {
    locks.oneAtATime("feedback", "join");
  }

  /** Whoever brings something under this id waits for whoever does the same. */
  void lockExternalId(String externalId) {
    locks.oneAtATime("feedback-external-id", externalId);
  }

  public Optional<Feedback> byExternalId(String externalId) {
    return find("externalId", externalId).firstResultOptional();
  }

  /** Those of these external ids that are known, with our ids. */
  public Map<String, UUID> known(Collection<String> externalIds) {
    return externalIds.isEmpty()
        ? Map.of()
        : getEntityManager()
            .createQuery(
                "select externalId, id from Feedback where externalId in :ids", Object[].class)
            .setParameter("ids", externalIds)
            .getResultStream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  /** A number that nothing else has. */
  String nextNumber() {
    return FirstColumn.of(
            PlainQuery.of(
                getEntityManager(),
                "select 'F-' || lpad(cast(nextval('feedback_number') as text), 6, '0')"),
            String.class)
        .get(0);
  }

  private boolean maySee(Feedback feedback) {
    return scope.maySee(feedback.team());
  }

  private static ProblemException unknown(UUID id) {
    return ProblemException.notFound("Feedback " + id);
  }
}
