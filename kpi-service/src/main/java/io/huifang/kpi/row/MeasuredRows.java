package io.huifang.kpi.row;

import io.huifang.kpi.catalogue.Metric.Source;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Label;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Window;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The SQL for the rows behind a number. Values and drill-down are both built on it, so that they
 * cannot disagree.
 */
public final class MeasuredRows {
  /**
   * Other tickets of the customer in the category, from this one's start to the window's end. A day
   * of the window is one of the calendar, also when clocks change.
   */
  private static final String REPEATS =
      """
      cross join lateral (select (f.at at time zone ? + make_interval(days => ?)) at time zone ?
        as at) window_end
      cross join lateral (select count(*) as n from fact o
        where o.kind = 'CREATED' and o.customer_id = f.customer_id
        and o.category is not distinct from f.category and o.subject_id <> f.subject_id
        and o.at > f.since and o.at <= window_end.at) again
      """;

  private static final String CASES =
      """
      cross join lateral (select exists (select 1 from fact c
        where c.kind = 'CASE_OPENED' and c.ticket_id = f.subject_id) as yes) escalated
      """;

  private static final String ANSWERS =
      """
      cross join lateral (select f.num = 1 or exists (select 1 from fact a
        where a.kind = 'ANSWERED' and a.ref_id = f.subject_id) as yes) answered
      """;

  private static final String LATER =
      """
      cross join lateral (select exists (select 1 from fact a
        where a.kind = 'RECOVERY' and a.ref_id = f.ref_id
        and (a.at, a.subject_id) > (f.at, f.subject_id)) as yes) later
      """;

  /** The first definition of repeat contacts did not leave these out. */
  private static final String NO_CUSTOMER = "NO_CUSTOMER";

  private MeasuredRows() {}

  /** A select with bucket, what was measured, and whether it counts, at the given moment. */
  public static Sql select(Question question, List<Instant> edges, Instant now) {
    Source source = question.metric().source();
    Sql sql = new Sql();
    sql.add("select f.*,");
    if (source == Source.BACKLOG) {
      sql.add("b.piece::int as bucket,");
    } else {
      sql.add("width_bucket(f.at, ?) as bucket,", (Object) starts(edges));
    }
    sql.add(
        hit(question)
            + " as hit, "
            + amount(question)
            + " as amount, "
            + word(source)
            + " as word,");
    Window window = question.window();
    if (window != null) {
      sql.add("window_end.at >= ? as early,", now);
    } else {
      sql.add("false as early,");
    }
    sql.add(reason(question) + " as reason");
    sql.add("from fact f");
    switch (source) {
      case FIRST_CONTACT, REPEAT_CONTACT, REWORK -> {
        String zone = Objects.requireNonNull(window).zone().getId();
        sql.add(REPEATS, zone, window.days(), zone);
      }
      case ANSWERED_INVITATION -> sql.add(ANSWERS);
      case ESCALATED -> sql.add(CASES);
      case LATEST_FOLLOW_UP -> sql.add(LATER);
      case BACKLOG ->
          sql.add(
              "join unnest(?) with ordinality as b(moment, piece)"
                  + " on f.at < b.moment and (f.until is null or f.until >= b.moment)",
              (Object) ends(edges, now));
      case PLAIN, CONTACT -> {}
    }
    return where(sql, question, now);
  }

  private static Sql where(Sql sql, Question question, Instant now) {
    sql.add("where f.kind = ?", question.variant().kind().name());
    if (question.metric().source() != Source.BACKLOG) {
      sql.add("and f.at >= ? and f.at < ?", question.from(), question.to());
    }
    sql.add("and (f.counts_from is null or f.counts_from < ?)", now);
    if (question.scale() != null) {
      sql.add("and f.scale = ?", question.scale());
    }
    for (Map.Entry<Dimension, List<String>> filter : question.filters().entrySet()) {
      sql.add(
          "and " + filter.getKey().sql() + " = any(?)",
          (Object) filter.getValue().toArray(new String[0]));
    }
    for (Map.Entry<String, List<String>> label : question.labels().entrySet()) {
      sql.add(
          "and " + new Label(label.getKey()).sql() + " = any(?)",
          label.getKey(),
          label.getValue().toArray(new String[0]));
    }
    question
        .moments()
        .forEach(
            (clock, moment) ->
                sql.add("and " + clock.sql() + " = ?", clock.zone().getId(), moment));
    return sql;
  }

  /** Nobody can tell whether an unknown customer came back, or business hours that are unknown. */
  private static String reason(Question question) {
    if (question.variant().business()) {
      return "coalesce(f.excluded, case when f.business is null then 'NO_CALENDAR' end)";
    }
    return switch (question.metric().source()) {
      case LATEST_FOLLOW_UP -> "coalesce(f.excluded, case when later.yes then 'SUPERSEDED' end)";
      case REPEAT_CONTACT ->
          question.metric().exclusions().containsKey(NO_CUSTOMER)
              ? "coalesce(f.excluded, case when f.customer_id is null then 'NO_CUSTOMER' end)"
              : "f.excluded";
      case CONTACT -> ContactSql.reason(question);
      default -> "f.excluded";
    };
  }

  private static String hit(Question question) {
    return switch (question.metric().source()) {
      case CONTACT -> ContactSql.hit(question);
      case FIRST_CONTACT -> "case when again.n = 0 then f.num else 0 end";
      case REPEAT_CONTACT -> "case when again.n = 0 then 0 else 1 end";
      case REWORK -> "case when f.value + again.n > 0 then 1 else 0 end";
      case ANSWERED_INVITATION -> "answered.yes::int";
      case ESCALATED -> "escalated.yes::int";
      case PLAIN, LATEST_FOLLOW_UP, BACKLOG -> "f.num";
    };
  }

  private static String amount(Question question) {
    if (question.variant().business()) {
      return "f.business";
    }
    return switch (question.metric().source()) {
      case REPEAT_CONTACT -> "again.n::double precision";
      case REWORK -> "f.value + again.n";
      default -> "f.value";
    };
  }

  private static String word(Source source) {
    return switch (source) {
      case FIRST_CONTACT -> "case when f.num = 1 and again.n > 0 then 'REPEATED' else f.label end";
      case ESCALATED, REPEAT_CONTACT -> "null::text";
      default -> "f.label";
    };
  }

  private static Instant[] starts(List<Instant> edges) {
    return edges.subList(0, edges.size() - 1).toArray(new Instant[0]);
  }

  /** A backlog in the future is not known: what is open now stands for it. */
  private static Instant[] ends(List<Instant> edges, Instant now) {
    return edges.stream().skip(1).map(end -> end.isAfter(now) ? now : end).toArray(Instant[]::new);
  }
}
