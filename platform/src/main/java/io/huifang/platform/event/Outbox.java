package io.huifang.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.id.Ids;
import io.huifang.platform.trace.Traces;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes facts in the transaction of the change: one row per event, however many subscribers there
 * are. The state is written down when it is told, the row at the end of the transaction.
 */
@ApplicationScoped
public class Outbox {
  /** The topic of {@link Wakeups} under which new events are announced. */
  public static final String TOPIC = "outbox";

  @Inject TransactionTail tail;
  @Inject Subscriptions subscriptions;
  @Inject Wakeups wakeups;
  @Inject ObjectMapper json;
  @Inject OutboxConfig config;
  @Inject Clock clock;

  /**
   * Tells everybody who subscribed to the type.
   *
   * @throws IllegalStateException without a transaction
   */
  public void tell(Fact fact) {
    tell(fact, false);
  }

  /** The same for imported history, which only some subscribers want. */
  public void tellHistory(Fact fact) {
    tell(fact, true);
  }

  private void tell(Fact fact, boolean history) {
    OutboxRows rows =
        tail.rows(OutboxRows.class, () -> new OutboxRows(() -> wakeups.signal(TOPIC)));
    if (subscriptions.anybodyWants(fact.type(), history)) {
      rows.add(fact.aggregate(), fact.type(), history, clock.instant(), write(fact));
    }
  }

  private String write(Fact fact) {
    try {
      return json.writeValueAsString(
          new Envelope(
              "1.0",
              Ids.next(),
              config.source(),
              fact.type(),
              fact.aggregate(),
              fact.happenedAt(),
              "application/json",
              fact.correlationId(),
              fact.aggregateVersion(),
              Traces.current(),
              fact.data()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event must be writable as JSON", e);
    }
  }

  /** A {@link CloudEvent} whose data is written without a detour over a tree. */
  private record Envelope(
      String specversion,
      UUID id,
      String source,
      String type,
      UUID subject,
      Instant time,
      String datacontenttype,
      UUID correlationid,
      long aggregateversion,
      @Nullable String traceparent,
      Object data) {}
}
