package io.huifang.escalation.oncall;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands in when. */
@ApplicationScoped
public class Overrides {
  private static final int MOST = 500;
  @Inject EntityManager entities;
  @Inject Schedules schedules;
  @Inject Absences absences;
  @Inject Directory directory;
  @Inject Clock clock;

  /** Those of a schedule that are not over, the next one first. */
  @Transactional
  public List<OnCallOverride> toCome(String schedule) {
    return entities
        .createQuery(
            "from OnCallOverride where scheduleId = :id and endsAt > :now order by startsAt, id",
            OnCallOverride.class)
        .setParameter("id", schedules.get(schedule).id())
        .setParameter("now", clock.instant())
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * Puts somebody in for a time.
   *
   * @param swap that two have agreed on, null if somebody decides it
   * @throws ProblemException 404 if there is no such schedule, 400 if nobody works here by that id
   *     or they are absent then, 409 if there are too many
   */
  @Transactional
  public OnCallOverride add(
      String schedule,
      String person,
      Span span,
      @Nullable String reason,
      @Nullable UUID swap,
      String by) {
    OnCallSchedule kept = schedules.locked(schedule);
    if (!directory.working(person)) {
      throw ProblemException.badField("person", "is nobody who works here");
    }
    if (absences.any(person, span)) {
      throw ProblemException.badField("person", "is absent in this time");
    }
    if (toCome(schedule).size() >= MOST) {
      throw ProblemException.conflict("too-many-overrides", "It has " + MOST + " to come already");
    }
    OnCallOverride made =
        new OnCallOverride(kept.id(), person, span, reason, swap, by, clock.instant());
    entities.persist(made);
    return made;
  }

  /**
   * Takes one away; what the layers say counts again.
   *
   * @throws ProblemException 404 if there is none
   */
  @Transactional
  public void remove(String schedule, UUID id) {
    schedules.locked(schedule);
    OnCallOverride found = entities.find(OnCallOverride.class, id);
    if (found == null || !found.scheduleId().equals(schedule)) {
      throw ProblemException.notFound("Override " + id);
    }
    entities.remove(found);
  }
}
