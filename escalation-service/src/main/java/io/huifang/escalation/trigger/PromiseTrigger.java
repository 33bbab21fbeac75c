package io.huifang.escalation.trigger;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.CaseService;
import io.huifang.escalation.NewCase;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.PromiseChanged;
import io.huifang.escalation.trigger.rule.Fact;
import io.huifang.escalation.trigger.rule.Happening;
import io.huifang.escalation.trigger.rule.Triggers;
import io.huifang.escalation.trigger.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/**
 * A call that an agent had promised and did not make opens a case, which takes the promise over.
 */
@ApplicationScoped
class PromiseTrigger {
  @Inject Triggers triggers;
  @Inject CaseService service;
  @Inject Directory directory;

  void onChange(@Observes PromiseChanged change) {
    Promise promise = change.promise();
    if (change.type() == PromiseChanged.Type.OVERDUE) {
      triggers
          .inForce()
          .judge(Happening.of(Fact.PROMISE_LATE, promise.dims()))
          .ifPresent(verdict -> open(promise, verdict));
    }
  }

  private void open(Promise promise, Verdict verdict) {
    UUID ticket = Objects.requireNonNull(promise.ticketId(), "an agent promises about a ticket");
    service.open(
        new NewCase(
            verdict.cause(),
            verdict.severity(),
            ticket,
            ticket,
            directory.ticket(ticket).map(TicketCopy::number).orElse(null),
            promise.customerId(),
            promise.correlationId(),
            verdict.rule(),
            promise.dims()),
        CaseChanged.SYSTEM);
  }
}
