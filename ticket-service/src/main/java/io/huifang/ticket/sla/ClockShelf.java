package io.huifang.ticket.sla;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The clocks of the tickets that one transaction works on; new segments are written at its end. */
final class ClockShelf implements TailRows {
  private static final String INSERT =
      """
      insert into sla_segment (id, clock_id, state, from_at, to_at)
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
    List<Segment> segments =
        byTicket.values().stream().flatMap(c -> c.segmentsToWrite().stream()).toList();
    if (segments.isEmpty()) {
      return List.of();
    }
    return List.of(
        TailStatement.of(
            INSERT,
            SqlRows.of(
                SqlArray.of("uuid", segments.stream().map(Segment::id).toList()),
                SqlArray.of("uuid", segments.stream().map(Segment::clockId).toList()),
                SqlArray.of("text", segments.stream().map(s -> s.view().state().name()).toList()),
                SqlArray.of("timestamptz", segments.stream().map(s -> s.view().from()).toList()),
                SqlArray.of("timestamptz", segments.stream().map(s -> s.view().to()).toList()))));
  }
}
