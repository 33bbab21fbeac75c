package io.huifang.ticket.sla;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The clocks of the tickets that one transaction works on; new segments are written at its end. */
final class ClockShelf implements TailRows {
  private static final String INSERT =
      """
      insert into sla_segment (id, clock_id, state, from_at, to_at)
      select * from :rows as u
      """;
  private static final String INSERT_PLANS =
      """
      insert into sla_plan (id, clock_id, until_at, cause, standard_version, rule_name, calendar_id,
        calendar_version, target_millis)
      select * from :rows as u
      """;
  private final Map<UUID, TicketClocks> byTicket = new HashMap<>();

  TicketClocks get(UUID ticket, Function<UUID, TicketClocks> load) {
    return byTicket.computeIfAbsent(ticket, load);
  }

  void put(UUID ticket, TicketClocks clocks) {
    byTicket.putIfAbsent(ticket, clocks);
  }

  boolean holds(UUID ticket) {
    return byTicket.containsKey(ticket);
  }

  @Override
  public List<TailStatement> statements() {
    List<Segment> segments = all(TicketClocks::segmentsToWrite);
    List<SlaPlan> plans = all(TicketClocks::plansToWrite);
    List<TailStatement> statements = new ArrayList<>();
    if (!segments.isEmpty()) {
      statements.add(TailStatement.of(INSERT, rows(segments)));
    }
    if (!plans.isEmpty()) {
      statements.add(TailStatement.of(INSERT_PLANS, planRows(plans)));
    }
    return statements;
  }

  private <T> List<T> all(Function<TicketClocks, List<T>> what) {
    return byTicket.values().stream().flatMap(clocks -> what.apply(clocks).stream()).toList();
  }

  private static SqlRows rows(List<Segment> segments) {
    return SqlRows.of(
        column("uuid", segments, Segment::id),
        column("uuid", segments, Segment::clockId),
        column("text", segments, s -> s.view().state().name()),
        column("timestamptz", segments, s -> s.view().from()),
        column("timestamptz", segments, s -> s.view().to()));
  }

  private static SqlRows planRows(List<SlaPlan> plans) {
    return SqlRows.of(
        column("uuid", plans, SlaPlan::id),
        column("uuid", plans, SlaPlan::clockId),
        column("timestamptz", plans, SlaPlan::until),
        column("text", plans, plan -> plan.cause().name()),
        column("int", plans, SlaPlan::standardVersion),
        column("text", plans, SlaPlan::ruleName),
        column("text", plans, SlaPlan::calendarId),
        column("bigint", plans, SlaPlan::calendarVersion),
        column("bigint", plans, SlaPlan::targetMillis));
  }

  private static <T> SqlArray column(
      String type, List<T> rows, Function<T, @Nullable Object> value) {
    return new SqlArray(type, rows.stream().map(value).toArray());
  }
}
