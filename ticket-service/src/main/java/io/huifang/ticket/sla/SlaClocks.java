package io.huifang.ticket.sla;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks and their segments as stored. */
@ApplicationScoped
public class SlaClocks implements PanacheRepositoryBase<SlaClock, UUID> {

  public List<SlaClock> of(UUID ticket) {
    return list("ticketId = ?1 order by target", ticket);
  }

  public List<SlaClock> ofAll(List<UUID> tickets) {
    return tickets.isEmpty() ? List.of() : list("ticketId in ?1", tickets);
  }

  /** Ends the open segment of a clock and begins the next, none once it is stopped. */
  void segment(SlaClock clock, Instant at) {
    getEntityManager()
        .createQuery("from Segment where clockId = :clock and to is null", Segment.class)
        .setParameter("clock", clock.id())
        .getResultList()
        .forEach(open -> open.end(at));
    if (clock.state() == ClockState.RUNNING || clock.state() == ClockState.PAUSED) {
      getEntityManager().persist(new Segment(clock.id(), clock.state(), at));
    }
  }

  public List<Explanation> explain(UUID ticket) {
    return of(ticket).stream().map(clock -> clock.explain(segments(clock))).toList();
  }

  private List<Segment.View> segments(SlaClock clock) {
    return getEntityManager()
        .createQuery("from Segment where clockId = :clock order by from, id", Segment.class)
        .setParameter("clock", clock.id())
        .getResultStream()
        .map(Segment::view)
        .toList();
  }

  /** Tickets with a warning or breach to be told, those that are late longest first. */
  List<UUID> ticketsDue(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            "select ticketId from SlaClock"
                + " where (state = RUNNING and warnAt <= :now)"
                + " or (state in (RUNNING, MISSED) and dueAt <= :now and breachedAt is null)"
                + " group by ticketId order by min(coalesce(warnAt, dueAt))",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }
}
