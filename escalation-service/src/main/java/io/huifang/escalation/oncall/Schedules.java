package io.huifang.escalation.oncall;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.definition.Flaw;
import io.huifang.escalation.oncall.definition.ScheduleCheck;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.escalation.oncall.rota.Rota;
import io.huifang.platform.problem.Problem;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps schedules. Whatever changes one, or what is true of some of its days, holds its lock. */
@ApplicationScoped
public class Schedules {
  private static final String TOPIC = "on-call";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Directory directory;
  @Inject Event<ScheduleGoes> goes;
  @Inject Clock clock;

  /** All there are, by name. */
  @Transactional
  public List<OnCallSchedule> all() {
    return entities
        .createQuery(
            "from OnCallSchedule where gone = false order by name, id", OnCallSchedule.class)
        .getResultList();
  }

  @Transactional
  public Optional<OnCallSchedule> find(String id) {
    return Optional.ofNullable(entities.find(OnCallSchedule.class, id)).filter(one -> !one.gone());
  }

  /**
   * One of them.
   *
   * @throws ProblemException 404 if there is none
   */
  @Transactional
  public OnCallSchedule get(String id) {
    return find(id).orElseThrow(() -> ProblemException.notFound("Schedule " + id));
  }

  /** Lets changes of a schedule follow each other until the transaction ends. */
  public OnCallSchedule locked(String id) {
    locks.oneAtATime(TOPIC, id);
    return get(id);
  }

  /** All that is wrong with a schedule, empty if nothing is. */
  @Transactional
  public List<Flaw> flaws(String id, ScheduleDefinition definition) {
    List<Flaw> flaws = ScheduleCheck.of(id, definition);
    if (!flaws.isEmpty()) {
      return flaws;
    }
    Rota rota = definition.rota();
    return ScheduleCheck.strangers(definition, directory.working(rota.people()));
  }

  /**
   * Creates or replaces; replacing needs the version that was read.
   *
   * @throws ProblemException 400 with all that is wrong, 412 if it has changed since, 428 if it is
   *     there and no version was named
   */
  @Transactional
  public OnCallSchedule put(
      String id, ScheduleDefinition definition, @Nullable String ifMatch, String by) {
    List<Flaw> flaws = flaws(id, definition);
    if (!flaws.isEmpty()) {
      throw problem(flaws);
    }
    locks.oneAtATime(TOPIC, id);
    OnCallSchedule schedule = locks.locked(OnCallSchedule.class, id).orElse(null);
    if (schedule == null) {
      schedule = new OnCallSchedule(id);
      schedule.change(definition, by, clock.instant());
      entities.persist(schedule);
      return schedule;
    }
    if (!schedule.gone()) {
      Version.require(ifMatch, schedule.version());
    }
    schedule.change(definition, by, clock.instant());
    return schedule;
  }

  /**
   * Deletes a schedule with its overrides.
   *
   * @throws ProblemException 404 if there is none, 412 if it has changed since, 428 without a
   *     version, 409 if it is needed
   */
  @Transactional
  public void delete(String id, @Nullable String ifMatch, String by) {
    locks.oneAtATime(TOPIC, id);
    OnCallSchedule schedule =
        locks.toChange(OnCallSchedule.class, id, ifMatch, one -> !one.gone(), "Schedule");
    goes.fire(new ScheduleGoes(id));
    schedule.goes(by, clock.instant());
    entities
        .createQuery("delete from OnCallOverride where scheduleId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  private static ProblemException problem(List<Flaw> flaws) {
    Set<String> named = new HashSet<>();
    return new ProblemException(
        new Problem(
            "urn:huifang:problem:invalid",
            "The request is not valid",
            400,
            null,
            flaws.stream()
                .filter(flaw -> named.add(flaw.field()))
                .map(flaw -> new Problem.FieldError(flaw.field(), flaw.kind().message()))
                .toList()));
  }
}
