package io.huifang.ticket.publish;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.past.TicketImported;
import io.huifang.ticket.past.TicketWithdrawn;
import io.huifang.ticket.sla.SlaClocks;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts every change into the outbox, in the transaction of the change. */
@ApplicationScoped
public class Publisher {
  static final String IMPORTED = "ticket.imported.v1";
  static final String WITHDRAWN = "ticket.withdrawn.v1";
  @Inject Outbox outbox;
  @Inject SlaClocks clocks;

  void publish(@Observes @Priority(TicketChanged.Order.PUBLISH) TicketChanged change) {
    Ticket ticket = change.ticket();
    outbox.tell(
        new Fact(
            change.type().eventType(),
            ticket.id(),
            change.version(),
            ticket.correlationId(),
            change.at(),
            TicketFact.of(
                ticket,
                clocks.changing(ticket.id()),
                business(ticket),
                change.actor(),
                change.detail())));
  }

  /** One fact with the whole past: its last state, and the steps that led there. */
  void publish(@Observes @Priority(TicketChanged.Order.PUBLISH) TicketImported imported) {
    Ticket ticket = imported.ticket();
    List<TicketImported.Step> steps = imported.steps();
    Instant last = steps.get(steps.size() - 1).at();
    outbox.tellHistory(
        new Fact(
            IMPORTED,
            ticket.id(),
            ticket.version(),
            ticket.correlationId(),
            last,
            PastFact.of(ticket, clocks.changing(ticket.id()), steps)));
  }

  /** The whole of a ticket, as {@code ticket.restated} carries it. */
  public Object whole(Ticket ticket, List<TicketImported.Step> steps) {
    return new PastFact(
        TicketFact.State.of(ticket, clocks.changing(ticket.id()), business(ticket)), steps);
  }

  private @Nullable BusinessTime business(Ticket ticket) {
    return clocks
        .measuringCalendar(ticket.id())
        .map(calendar -> BusinessTime.of(ticket.milestones(), calendar))
        .orElse(null);
  }

  /** Only those who were told of history have to forget it. */
  void publish(@Observes TicketWithdrawn gone) {
    Ticket.Identity was = gone.was();
    outbox.tellHistory(
        new Fact(
            WITHDRAWN,
            was.id(),
            was.version() + 1,
            was.id(),
            gone.at(),
            Map.of("ticket", Map.of("id", was.id(), "number", was.number()))));
  }
}
