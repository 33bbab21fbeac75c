package io.huifang.escalation.trigger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.Happening;
import io.huifang.escalation.trigger.rule.Triggers;
import io.huifang.escalation.trigger.rule.Verdict;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Facts of tickets that may open a case, as the rules say. */
@ApplicationScoped
public class TicketTrigger implements EventHandler {
  private static final Map<String, Fact> FACTS =
      Map.of(
          "ticket.opened.v1", Fact.TICKET,
          "ticket.reclassified.v1", Fact.TICKET,
          "sla.breached.v1", Fact.SLA_BREACHED,
          "sla.warned.v1", Fact.SLA_WARNED,
          "ticket.reopened.v1", Fact.REOPENED,
          "ticket.escalation-requested.v1", Fact.REQUESTED);
  @Inject ObjectMapper json;
  @Inject CaseService service;
  @Inject Triggers triggers;

  @Override
  public boolean handles(String type) {
    return FACTS.containsKey(type);
  }

  @Override
  public void handle(CloudEvent event) {
    TicketFact told = read(event);
    Fact fact = Objects.requireNonNull(FACTS.get(event.type()));
    TicketFact.Change change =
        Objects.requireNonNullElse(told.change(), new TicketFact.Change(null, null));
    Happening happening =
        Happening.of(fact, told.ticket().dims())
            .with("target", change.target())
            .with("times", told.ticket().reopens())
            .with("priority", told.ticket().priority());
    triggers
        .inForce()
        .judge(happening)
        .ifPresent(verdict -> open(event, told, verdict, reason(fact, told, change)));
  }

  /** What the owner reads; a rule that fits a ticket has its name for it. */
  private static @Nullable String reason(Fact fact, TicketFact told, TicketFact.Change change) {
    return switch (fact) {
      case SLA_BREACHED, SLA_WARNED -> String.valueOf(change.target());
      case REOPENED -> told.ticket().reopens() + " x";
      case REQUESTED -> String.valueOf(change.reason());
      default -> null;
    };
  }

  private void open(CloudEvent event, TicketFact told, Verdict verdict, @Nullable String reason) {
    TicketFact.Ticket ticket = told.ticket();
    boolean asked = FACTS.get(event.type()) == Fact.REQUESTED;
    String actor = told.actor() == null || !asked ? null : told.actor().id();
    service.open(
        new NewCase(
            verdict.cause(),
            verdict.severity(),
            ticket.id(),
            ticket.id(),
            ticket.number(),
            ticket.customerId(),
            Objects.requireNonNullElse(event.correlationid(), ticket.id()),
            Objects.requireNonNullElse(reason, verdict.rule()),
            ticket.dims()),
        Objects.requireNonNullElse(actor, CaseChanged.SYSTEM));
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
