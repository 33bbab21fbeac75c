package io.huifang.escalation.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.Cause;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.Severity;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Set;

/** Facts of tickets: a breach, one reopening too many, or an agent who asks for help. */
@ApplicationScoped
public class TicketTrigger implements EventHandler {
  private static final Set<String> TYPES =
      Set.of("sla.breached.v1", "ticket.reopened.v1", "ticket.escalation-requested.v1");
  @Inject ObjectMapper json;
  @Inject CaseService service;
  @Inject TriggerConfig config;

  @Override
  public boolean handles(String type) {
    return TYPES.contains(type);
  }

  @Override
  public void handle(CloudEvent event) {
    TicketFact fact = read(event);
    TicketFact.Change change =
        Objects.requireNonNullElse(fact.change(), new TicketFact.Change(null, null));
    String actor =
        fact.actor() == null || fact.actor().id() == null ? CaseChanged.SYSTEM : fact.actor().id();
    switch (event.type()) {
      case "sla.breached.v1" -> {
        String target = String.valueOf(change.target());
        if (config.slaTargets().contains(target)) {
          open(event, fact, Cause.SLA_BREACH, Severity.MEDIUM, target, CaseChanged.SYSTEM);
        }
      }
      case "ticket.reopened.v1" -> {
        if (fact.ticket().reopens() >= config.reopens()) {
          String times = fact.ticket().reopens() + " x";
          open(event, fact, Cause.THIRD_REOPEN, Severity.HIGH, times, CaseChanged.SYSTEM);
        }
      }
      default ->
          open(
              event,
              fact,
              Cause.AGENT_REQUEST,
              Severity.MEDIUM,
              String.valueOf(change.reason()),
              actor);
    }
  }

  private void open(
      CloudEvent event, TicketFact fact, Cause cause, Severity usual, String reason, String actor) {
    TicketFact.Ticket ticket = fact.ticket();
    Severity severity = "VIP".equals(ticket.dims().tier()) ? usual.worse() : usual;
    service.open(
        new NewCase(
            cause,
            severity,
            ticket.id(),
            ticket.id(),
            ticket.number(),
            ticket.customerId(),
            Objects.requireNonNullElse(event.correlationid(), ticket.id()),
            reason,
            ticket.dims()),
        actor);
  }

  private TicketFact read(CloudEvent event) {
    try {
      TicketFact fact = json.treeToValue(event.data(), TicketFact.class);
      if (fact.ticket() == null || fact.ticket().id() == null || fact.ticket().dims() == null) {
        throw new RejectedEventException("The ticket is missing");
      }
      return fact;
    } catch (JsonProcessingException e) {
      throw new RejectedEventException("Not a ticket: " + e.getOriginalMessage(), e);
    }
  }
}
