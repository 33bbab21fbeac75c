package io.huifang.kpi.objective;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objectives as stored: a whole one, its parts by team, and theirs by person. */
@ApplicationScoped
public class Objectives implements PanacheRepositoryBase<Objective, UUID> {
  private static final int MOST = 500;
  private static final int DEEPEST = 3;
  @Inject AggregateLocks locks;
  @Inject ObjectiveCheck check;
  @Inject Caller caller;

  /**
   * Those that the caller may see, the first due first; a lead sees the own team's and those of
   * all.
   */
  @Transactional
  public List<Objective.View> visible() {
    return list("order by due, lower(name), id").stream()
        .filter(this::mayLook)
        .map(Objective::view)
        .toList();
  }

  /**
   * @throws ProblemException 404 for one that is unknown or another team's
   */
  @Transactional
  public Objective.View seen(UUID id) {
    return findByIdOptional(id)
        .filter(this::mayLook)
        .map(Objective::view)
        .orElseThrow(() -> ProblemException.notFound("Objective " + id));
  }

  /**
   * @throws ProblemException 400 if it makes no sense, 409 if there are too many
   */
  @Transactional
  public Objective.View create(PutObjective as) {
    check.check(as);
    locks.oneAtATime("objective", "tree");
    if (count() >= MOST) {
      throw ProblemException.conflict(
          "too-many-objectives", "There are " + MOST + " objectives: remove some first");
    }
    requireParent(as, null);
    Objective objective = new Objective(as);
    persist(objective);
    return objective.view();
  }

  /**
   * @throws ProblemException 400, 404, 412 or 428
   */
  @Transactional
  public Objective.View change(UUID id, @Nullable String ifMatch, PutObjective as) {
    check.check(as);
    // a tree is locked as a whole: two who move parts under each other would make a ring
    locks.oneAtATime("objective", "tree");
    Objective objective = locks.toChange(Objective.class, id, ifMatch, this::mayLook, "Objective");
    requireParent(as, id);
    objective.change(as);
    return objective.view();
  }

  /**
   * Its parts become whole ones.
   *
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public void remove(UUID id, @Nullable String ifMatch) {
    locks.oneAtATime("objective", "tree");
    Objective objective = locks.toChange(Objective.class, id, ifMatch, this::mayLook, "Objective");
    update("parent = null, version = version + 1 where parent = ?1", id);
    delete(objective);
  }

  private void requireParent(PutObjective as, @Nullable UUID self) {
    UUID above = as.parent();
    int depth = 1;
    while (above != null) {
      Objective.View parent = findByIdOptional(above).map(Objective::view).orElse(null);
      if (parent == null) {
        throw ProblemException.badField("parent", "is not an objective");
      }
      if (!parent.metric().equals(as.metric())) {
        throw ProblemException.badField("parent", "is about another metric");
      }
      if (above.equals(self) || ++depth > DEEPEST) {
        throw ProblemException.badField(
            "parent", "must be a whole one or a part of it, and not the objective itself");
      }
      above = parent.parent();
    }
  }

  private boolean mayLook(Objective objective) {
    return caller.maySee(objective.team());
  }
}
