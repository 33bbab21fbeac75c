package io.huifang.escalation.publish;

import io.huifang.escalation.CaseChanged;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.promise.PromiseChanged;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts changes into the outbox, in the transaction of the change. */
@ApplicationScoped
public class Publisher {
  private static final int AFTER_HISTORY = 300;
  @Inject Outbox outbox;

  void onCase(@Observes @Priority(AFTER_HISTORY) CaseChanged change) {
    String type = change.type().eventType();
    if (type == null) {
      return;
    }
    EscalationCase c = change.subject();
    outbox.tell(
        new Fact(
            type,
            c.id(),
            change.version(),
            c.correlationId(),
            change.at(),
            CaseFact.of(c, change.detail())));
  }

  void onPromise(@Observes @Priority(AFTER_HISTORY) PromiseChanged change) {
    String type = change.type().eventType();
    if (type == null) {
      return;
    }
    EscalationCase c = change.subject();
    outbox.tell(
        new Fact(
            type,
            change.promise().id(),
            change.version(),
            c == null ? change.promise().correlationId() : c.correlationId(),
            change.at(),
            CaseFact.of(c, change.promise(), change.detail())));
  }
}
