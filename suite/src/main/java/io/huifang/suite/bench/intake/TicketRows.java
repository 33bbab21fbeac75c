package io.huifang.suite.bench.intake;

import io.huifang.suite.bench.peer.StoredRows.Source;
import java.util.List;

/** Where ticket-service keeps what it has written for one ticket. */
final class TicketRows {
  /** In the order in which they refer to each other. */
  static final List<Source> SOURCES =
      List.of(
          new Source("customer", "id = (select customer_id from ticket where id = ?)", ""),
          new Source("ticket", "id = ?", "number"),
          new Source("ticket_event", "ticket_id = ?", ""),
          new Source("message", "ticket_id = ?", ""),
          new Source("sla_clock", "ticket_id = ?", ""),
          new Source(
              "sla_segment", "clock_id in (select id from sla_clock where ticket_id = ?)", ""),
          new Source("due_work", "key = ?::uuid::text", ""),
          new Source(
              "outbox_event",
              "subject in (select unnest(array[id, customer_id]) from ticket where id = ?)",
              ""),
          new Source("idempotency", "created_id = ?", ""),
          new Source(
              "audit_entry",
              "entity in (select unnest(array[id, customer_id])::text from ticket where id = ?)",
              ""));

  private TicketRows() {}
}
