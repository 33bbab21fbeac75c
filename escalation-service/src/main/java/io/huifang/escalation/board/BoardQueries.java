package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.escalation.board.strip.Mark;
import io.huifang.escalation.board.strip.OwnerLoad;
import io.huifang.escalation.promise.Attempt;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the board: one statement for each question, however many cases there are. */
@ApplicationScoped
class BoardQueries {
  /** The page first, then the promise and the latest call of each case on it. */
  private static final String ROWS =
      """
      with page as materialized (
        select c.id, c.number, c.version, c.state, c.cause, c.severity, c.reason, c.ticket_number,
          t.subject, k.name as customer, k.tier, k.phone, %1$s as due, c.level,
          jsonb_array_length(c.policy -> 'levels') as levels, c.owner, o.name as owner_name,
          c.opened_at, c.closed_at, %2$s as sorted
        %3$s %4$s order by sorted %5$s, c.id %6$s limit :most)
      select page.*, p.state as promise, coalesce(p.attempts, 0) as calls, a.outcome, a.at from page
      left join lateral (select n.id, n.state, n.attempts from promise n where n.case_id = page.id
        order by n.made_at desc, n.id desc limit 1) p on true
      left join lateral (select l.outcome, l.at from attempt l where l.promise_id = p.id
        order by l.at desc, l.id desc limit 1) a on true
      order by page.sorted %5$s, page.id %6$s
      """;

  private static final String LOADS =
      "select coalesce(o.id, '') as owner, o.name, count(*) as open, count(*) filter (where %1$s < :now) as late,"
          + " count(*) filter (where %1$s >= :now and %1$s < :soon) as soon,"
          + " count(*) filter (where c.waits_until is null) as reached, min(%1$s) as next"
          + " %2$s %3$s and c.state = 'OPEN' group by o.id, o.name"
          + " order by min(%1$s) nulls last, o.name, o.id";
  private static final String MARKS =
      "select c.number, coalesce(o.id, '') as owner, k.name as customer, %1$s as due %2$s %3$s"
          + " and c.state = 'OPEN' and %1$s < :until order by due, c.id limit :most";
  private static final String KEPT =
      "select count(*) from promise f join escalation_case c on c.id = f.case_id %s"
          + " and f.fulfilled_at >= :since and f.state = 'KEPT'";
  @Inject EntityManager entities;
  @Inject Caller caller;
  @Inject Clock clock;

  /** As the filter sorts it. */
  Slice<BoardRow> slice(BoardFilter filter, int limit, Place place) {
    return Slice.read(place, limit, at -> rows(filter, limit, at), filter.sort()::key);
  }

  private List<BoardRow> rows(BoardFilter filter, int limit, Place place) {
    BoardSql sql = scope().narrow(filter, clock.instant());
    String time = filter.sort().time(filter.view());
    filter.sort().from(sql, time, place);
    String text =
        ROWS.formatted(
            BoardSql.DUE,
            time,
            BoardSql.CASES,
            sql.where(),
            filter.sort().timeWay(place.back()),
            filter.sort().idWay(place.back()));
    return ask(text, sql.with("most", limit + 1)).stream().map(BoardQueries::row).toList();
  }

  /** What each owner has, whoever is late first. */
  List<OwnerLoad> loads() {
    Instant now = clock.instant();
    BoardSql sql = scope().with("now", now).with("soon", now.plusSeconds(3600));
    return ask(LOADS.formatted(BoardSql.DUE, BoardSql.CASES, sql.where()), sql).stream()
        .map(
            row ->
                new OwnerLoad(
                    row.get("owner", String.class),
                    row.get("name", String.class),
                    row.get("open", Number.class).intValue(),
                    row.get("late", Number.class).intValue(),
                    row.get("soon", Number.class).intValue(),
                    row.get("reached", Number.class).intValue(),
                    row.get("next", Instant.class)))
        .toList();
  }

  /** Calls that are owed until then, the most urgent first. */
  List<Mark> marks(Instant until, int most) {
    BoardSql sql = scope().with("until", until).with("most", most);
    return ask(MARKS.formatted(BoardSql.DUE, BoardSql.CASES, sql.where()), sql).stream()
        .map(
            row ->
                new Mark(
                    row.get("number", String.class),
                    row.get("owner", String.class),
                    row.get("customer", String.class),
                    row.get("due", Instant.class)))
        .toList();
  }

  /** How many promises were kept since then. */
  long keptSince(Instant since) {
    BoardSql sql = scope().with("since", since);
    return ask(KEPT.formatted(sql.where()), sql).get(0).get(0, Number.class).longValue();
  }

  private BoardSql scope() {
    return BoardSql.visible(caller.id(), caller.is(Role.SPECIALIST) ? null : caller.teamScope());
  }

  @SuppressWarnings("unchecked") // of the class that is asked for
  private List<Tuple> ask(String text, BoardSql sql) {
    Query query = entities.createNativeQuery(text, Tuple.class);
    sql.values().forEach(query::setParameter);
    return query.getResultList();
  }

  private static BoardRow row(Tuple row) {
    String outcome = row.get("outcome", String.class);
    return new BoardRow(
        row.get("id", UUID.class),
        row.get("number", String.class),
        row.get("version", Number.class).longValue(),
        row.get("state", String.class),
        row.get("cause", String.class),
        Severity.valueOf(row.get("severity", String.class)),
        row.get("reason", String.class),
        row.get("ticket_number", String.class),
        row.get("subject", String.class),
        row.get("customer", String.class),
        row.get("tier", String.class),
        row.get("phone", String.class),
        row.get("due", Instant.class),
        row.get("promise", String.class),
        row.get("calls", Number.class).intValue(),
        outcome == null ? null : Attempt.Outcome.valueOf(outcome),
        row.get("at", Instant.class),
        row.get("level", Number.class).intValue(),
        row.get("levels", Number.class).intValue(),
        row.get("owner", String.class),
        row.get("owner_name", String.class),
        row.get("opened_at", Instant.class),
        row.get("closed_at", Instant.class));
  }
}
