package io.huifang.ticket.routing.seat;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.routing.RoutingBell;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Staff;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is away, and until when. Leads enter it for their team. */
@ApplicationScoped
public class Absences implements PanacheRepositoryBase<Absence, UUID> {
  private static final Duration LONGEST = Duration.ofDays(1100);
  @Inject Staff staff;
  @Inject Caller caller;
  @Inject RoutingBell bell;
  @Inject Clock clock;

  /** Those that have not ended, of one person or of all that the caller may see. */
  public List<Absence.View> comingOf(@Nullable String agent) {
    Instant now = clock.instant();
    List<Absence> found =
        agent == null
            ? list("untilAt > ?1 order by fromAt, id", now)
            : list("untilAt > ?1 and agent = ?2 order by fromAt, id", now, agent);
    return found.stream().filter(one -> concerns(one.agent())).map(Absence::view).toList();
  }

  /** When somebody is back who is away now; now, if nobody says that they are away. */
  public Instant awayUntil(String agent, Instant now) {
    return list("agent = ?1 and fromAt <= ?2 and untilAt > ?2", agent, now).stream()
        .map(absence -> absence.view().until())
        .max(Instant::compareTo)
        .orElse(now);
  }

  /**
   * @throws ProblemException 404 for somebody of another team, 400 for no time that can be
   */
  @Transactional
  public Absence.View enter(String agent, Instant from, Instant until, Absence.Kind kind) {
    if (!concerns(agent)) {
      throw ProblemException.notFound("Person " + agent);
    }
    if (!until.isAfter(from)) {
      throw ProblemException.badField("until", "must be after from");
    }
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw ProblemException.badField("until", "must be within three years of from");
    }
    Absence absence = new Absence(agent, from, until, kind, caller.id());
    persist(absence);
    return absence.view();
  }

  /**
   * @throws ProblemException 404 if it is unknown or of another team
   */
  @Transactional
  public void remove(UUID id) {
    Absence absence =
        findByIdOptional(id)
            .filter(one -> concerns(one.agent()))
            .orElseThrow(() -> ProblemException.notFound("Absence " + id));
    delete(absence);
    bell.afterCommit();
  }

  private boolean concerns(String agent) {
    String scope = caller.teamScope();
    return staff
        .person(agent)
        .map(Agent::view)
        .filter(person -> scope == null || scope.equals(person.team()))
        .isPresent();
  }
}
