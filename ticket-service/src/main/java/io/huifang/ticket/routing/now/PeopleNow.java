package io.huifang.ticket.routing.now;

import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.routing.now.PersonNow.State;
import io.huifang.ticket.routing.push.Places;
import io.huifang.ticket.routing.seat.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who has a seat, and what they are doing. */
@ApplicationScoped
class PeopleNow {
  private static final String ALL =
      """
      select a.id, a.name, a.team, r.ready and r.since > :oldest, r.since,
        (select count(*) from ticket t where t.agent = a.id and t.state in ('NEW', 'OPEN')
          and t.origin = 'LIVE'),
        cast(coalesce(s.capacity->>'*', '0') as int),
        case when r.since > :oldest then r.given else 0 end,
        (select max(b.until_at) from absence b
          where b.agent = a.id and b.from_at <= :now and b.until_at > :now),
        exists (select from contact c
          where c.agent = a.id and c.stage <> 'ENDED' and c.channel = 'PHONE'),
        coalesce(s.calendar, m.calendar)
      from seat s join agent a on a.id = s.agent and a.active
      left join readiness r on r.agent = a.id left join team m on m.id = a.team
      where cast(:team as text) is null or a.team = :team
      order by a.team nulls last, a.name, a.id limit 500
      """;
  @Inject EntityManager entities;
  @Inject Calendars calendars;
  @Inject Places places;
  @Inject Clock clock;

  /**
   * @param team whose people, null for all
   */
  List<PersonNow> of(@Nullable String team) {
    Instant now = clock.instant();
    Query query =
        entities
            .createNativeQuery(ALL)
            .setParameter("now", now)
            .setParameter("oldest", now.minus(Readiness.LONGEST))
            .setParameter("team", team);
    Map<String, Boolean> open = new HashMap<>();
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> person((Object[]) row, open, now)).toList();
  }

  private PersonNow person(Object[] row, Map<String, Boolean> open, Instant now) {
    int held = ((Number) row[5]).intValue();
    int fits = ((Number) row[6]).intValue();
    Instant away = (@Nullable Instant) row[8];
    String calendar = (@Nullable String) row[10];
    Instant since = (@Nullable Instant) row[4];
    boolean says = Boolean.TRUE.equals(row[3]);
    boolean onShift =
        calendar == null
            || open.computeIfAbsent(calendar, id -> calendars.get(id).isOpen(now))
            || (says && since != null && places.overtime(calendar, since, now));
    State state =
        away != null
            ? State.AWAY
            : !onShift
                ? State.OFF_SHIFT
                : !says
                    ? State.RESTING
                    : Boolean.TRUE.equals(row[9])
                        ? State.ON_CALL
                        : held >= fits ? State.FULL : State.READY;
    return new PersonNow(
        (String) row[0],
        (String) row[1],
        (@Nullable String) row[2],
        state,
        says,
        since,
        held,
        fits,
        row[7] == null ? 0 : ((Number) row[7]).intValue(),
        away);
  }
}
