package io.huifang.ticket.operation;

import io.huifang.platform.watch.Watched;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.TicketChanged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Tickets that are open and late, and clocks that were breached. */
@ApplicationScoped
public class TicketNumbers implements Watched {
  private final Counter breached;

  @Inject
  TicketNumbers(MeterRegistry meters) {
    breached =
        Counter.builder("huifang.clocks.breached")
            .description("Clocks of service standards that were breached, of this replica")
            .register(meters);
  }

  /** Within the transaction: a breach that is told in a second try counts twice. */
  void count(@Observes TicketChanged changed) {
    if (changed.type() == ChangeType.SLA_BREACHED) {
      breached.increment();
    }
  }

  @Override
  public String query() {
    // by the partial indexes of open tickets; more than 100,000 are not counted
    return """
        select
          (select count(*) from (select 1 from ticket
             where state not in ('RESOLVED', 'CLOSED') limit 100000) o),
          (select count(*) from (select 1 from ticket
             where state not in ('RESOLVED', 'CLOSED') and due_at < :now limit 100000) l)
        """;
  }

  @Override
  public List<Number> numbers() {
    return List.of(
        new Number("huifang.tickets.open", "Open tickets, up to 100,000"),
        new Number("huifang.tickets.late", "Open tickets of which a clock is past its end"));
  }
}
