package io.huifang.escalation.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseLevel;
import io.huifang.escalation.Severity;
import io.huifang.escalation.board.load.Scope;
import io.huifang.escalation.matrix.TargetWords;
import io.huifang.escalation.promise.Attempt;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the board: one statement for each question, however many cases there are. */
@ApplicationScoped
class BoardQueries {
  /** The page first, then of each case on it the promise, the latest call and who is asked. */
  private static final String ROWS =
      """
      with page as materialized (
        select c.id, c.number, c.version, c.state, c.cause, c.severity, c.reason, c.ticket_number,
          t.subject, k.name as customer, k.tier, k.phone, %1$s as due, c.level,
          jsonb_array_length(c.policy -> 'levels') as levels, c.owner, o.name as owner_name,
          c.opened_at, c.closed_at, c.team, c.entry, c.asked_until,
          c.state = 'OPEN' and c.asks and c.acknowledged_at is null as asks,
          case when c.state = 'OPEN' then c.held_until end as held_until,
          case when c.state = 'OPEN' and c.held_until is not null
            then cast(c.policy -> 'levels' -> (c.level - 1) as text) end as held_for, %2$s as sorted
        %3$s %4$s order by sorted %5$s, c.id %6$s limit :most)
      select page.*, p.state as promise, coalesce(p.attempts, 0) as calls, a.outcome, a.at, coalesce(w.asked, '') as asked,
        coalesce(w.me, false) as asked_me from page
      left join lateral (select n.id, n.state, n.attempts from promise n where n.case_id = page.id
        order by n.made_at desc, n.id desc limit 1) p on true
      left join lateral (select l.outcome, l.at from attempt l where l.promise_id = p.id
        order by l.at desc, l.id desc limit 1) a on true
      left join lateral (select string_agg(coalesce(n.name, s.person), ', ' order by s.asked_at, s.id)
          as asked, bool_or(s.person = :me) as me
        from case_asked s left join person_copy n on n.id = s.person
        where page.asks and s.case_id = page.id and s.entry = page.entry
          and s.acknowledged_at is null) w on true
      order by page.sorted %5$s, page.id %6$s
      """;

  @Inject EntityManager entities;
  @Inject Caller caller;
  @Inject TargetWords targets;
  @Inject Visitor visitor;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** As the filter sorts it. */
  Slice<BoardRow> slice(BoardFilter filter, int limit, Place place) {
    return Slice.read(place, limit, at -> rows(filter, limit, at), filter.sort()::key);
  }

  private List<BoardRow> rows(BoardFilter filter, int limit, Place place) {
    BoardSql sql = BoardSql.visible(Scope.of(caller)).narrow(filter, clock.instant());
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
    return ask(text, sql.with("most", limit + 1)).stream().map(this::row).toList();
  }

  @SuppressWarnings("unchecked") // of the class that is asked for
  private List<Tuple> ask(String text, BoardSql sql) {
    Query query = entities.createNativeQuery(text, Tuple.class);
    sql.values().forEach(query::setParameter);
    return query.getResultList();
  }

  private BoardRow row(Tuple row) {
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
        row.get("closed_at", Instant.class),
        row.get("team", String.class),
        new BoardRow.Turn(
            row.get("held_until", Instant.class),
            waitsFor(row.get("held_for", String.class)),
            row.get("asks", Boolean.class),
            row.get("asked", String.class),
            row.get("asked_me", Boolean.class),
            row.get("asked_until", Instant.class)));
  }

  /** Whom a level means that waits for somebody, in words. */
  private @Nullable String waitsFor(@Nullable String level) {
    try {
      return level == null
          ? null
          : targets.say(json.readValue(level, CaseLevel.class), visitor.language());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The policy of a case is damaged", e);
    }
  }
}
