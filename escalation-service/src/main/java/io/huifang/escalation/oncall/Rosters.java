package io.huifang.escalation.oncall;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.oncall.definition.ScheduleDefinition;
import io.huifang.escalation.oncall.rota.Roster;
import io.huifang.escalation.oncall.rota.Rota;
import io.huifang.escalation.oncall.rota.Span;
import io.huifang.escalation.oncall.rota.StandIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts together what is true of a schedule for a while. */
@ApplicationScoped
public class Rosters {
  @Inject EntityManager entities;
  @Inject Absences absences;
  @Inject Directory directory;

  /**
   * The roster of a schedule.
   *
   * @param span for which it will be asked; outside of it overrides and absences may be missing
   */
  @Transactional
  public Roster of(OnCallSchedule schedule, Span span) {
    Rota rota = schedule.rota();
    List<StandIn> standIns =
        entities
            .createQuery(
                "from OnCallOverride where scheduleId = :id and startsAt < :to and endsAt > :from"
                    + " order by madeAt, id",
                OnCallOverride.class)
            .setParameter("id", schedule.id())
            .setParameter("from", span.from())
            .setParameter("to", span.to())
            .getResultStream()
            .map(OnCallOverride::standIn)
            .toList();
    return roster(rota, standIns, span);
  }

  /** The roster of a schedule that is not kept yet: without overrides, with absences. */
  @Transactional
  public Roster plain(ScheduleDefinition draft, Span span) {
    return roster(draft.rota(), List.of(), span);
  }

  private Roster roster(Rota rota, List<StandIn> standIns, Span span) {
    Set<String> people = new HashSet<>(rota.people());
    standIns.forEach(one -> people.add(one.person()));
    Set<String> gone = new HashSet<>(people);
    gone.removeAll(directory.working(people));
    return new Roster(rota, standIns, absences.of(people, span), gone);
  }
}
