package io.huifang.ticket.routing.push;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.seat.Readiness;
import io.huifang.ticket.routing.seat.Seat;
import io.huifang.ticket.routing.seat.Seats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who could be given work: ready, on shift, not away, not on the telephone. */
@ApplicationScoped
public class Places {
  private static final String READY =
      """
      select a.id, a.team, coalesce(s.calendar, t.calendar), r.given, coalesce(r.last_given, r.since),
        r.since
      from readiness r
      join agent a on a.id = r.agent and a.active
      join seat s on s.agent = a.id
      left join team t on t.id = a.team
      where r.ready and r.since > :oldest
        and not exists (select from absence b
          where b.agent = a.id and b.from_at <= :now and b.until_at > :now)
        and not exists (select from contact c
          where c.agent = a.id and c.stage <> 'ENDED' and c.channel = 'PHONE')
      """;
  private static final String HELD =
      """
      select agent, channel, count(*) from ticket
      where agent = any(:agents) and state in ('NEW', 'OPEN') and origin = 'LIVE'
      group by agent, channel
      """;
  private static final String LOCK =
      """
      select count(pg_advisory_xact_lock(hashtextextended(a.name, 0)))
      from (select name from unnest(:names) as n(name) order by name) a
      """;
  @Inject EntityManager entities;
  @Inject Seats seats;
  @Inject Calendars calendars;

  /** All of them, with what they have. */
  public Map<String, Place> at(Instant now) {
    Map<String, Place> places = new TreeMap<>();
    Map<String, Boolean> open = new HashMap<>();
    List<?> rows =
        query(READY)
            .setParameter("now", now)
            .setParameter("oldest", now.minus(Readiness.LONGEST))
            .getResultList();
    Map<String, Seat> known = rows.isEmpty() ? Map.of() : seats.known();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      Seat seat = known.get((String) row[0]);
      String calendar = (String) row[2];
      boolean onShift =
          calendar == null
              || open.computeIfAbsent(calendar, id -> isOpen(id, now))
              || overtime(calendar, (Instant) row[5], now);
      if (seat != null && onShift && seat.worksOn(today(calendar, now))) {
        Place place = new Place(seat, (String) row[1], (Integer) row[3], (Instant) row[4]);
        places.put(seat.agent(), place);
      }
    }
    held(places);
    return places;
  }

  /** Locks what whoever takes a ticket by hand locks too, so that nobody gets one too many. */
  void lock(Collection<String> agents) {
    String[] names =
        new TreeSet<>(agents)
            .stream().map(agent -> ServiceQueue.SEAT_LOCK + "|" + agent).toArray(String[]::new);
    query(LOCK).setParameter("names", names).getSingleResult();
  }

  private void held(Map<String, Place> places) {
    if (places.isEmpty()) {
      return;
    }
    String[] agents = places.keySet().toArray(String[]::new);
    List<?> rows = query(HELD).setParameter("agents", agents).getResultList();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      Place place = places.get((String) row[0]);
      if (place != null) {
        place.holds((String) row[1], ((Number) row[2]).intValue());
      }
    }
  }

  /** Whoever says that they are ready while their shift rests works until it begins again. */
  public boolean overtime(String calendar, Instant since, Instant now) {
    BusinessCalendar hours = calendars.get(calendar);
    return !hours.isOpen(since) && hours.nextOpening(since).isAfter(now);
  }

  private boolean isOpen(String calendar, Instant now) {
    return calendars.get(calendar).isOpen(now);
  }

  private LocalDate today(@Nullable String calendar, Instant now) {
    BusinessCalendar hours = calendar == null ? null : calendars.get(calendar);
    return now.atZone(hours == null ? ZoneOffset.UTC : hours.zone()).toLocalDate();
  }

  private Query query(String sql) {
    return PlainQuery.of(entities, sql);
  }
}
