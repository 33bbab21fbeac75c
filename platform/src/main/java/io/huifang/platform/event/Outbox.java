package io.huifang.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Writes facts in the transaction of the change, one row per subscriber. */
@ApplicationScoped
public class Outbox {
  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject OutboxConfig config;
  @Inject Clock clock;

  /** Tells everybody who subscribed to the type. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Fact fact) {
    tell(fact, false);
  }

  /** The same for imported history, which only some subscribers want. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tellHistory(Fact fact) {
    tell(fact, true);
  }

  private void tell(Fact fact, boolean history) {
    String event = write(fact);
    for (Map.Entry<String, OutboxConfig.Subscriber> entry : config.subscribers().entrySet()) {
      OutboxConfig.Subscriber subscriber = entry.getValue();
      if ((!history || subscriber.history()) && wants(subscriber, fact.type())) {
        insert(entry.getKey(), fact, event);
      }
    }
  }

  private void insert(String subscriber, Fact fact, String event) {
    Instant now = clock.instant();
    entities
        .createNativeQuery(
            "insert into outbox(subscriber, subject, type, event, created_at, due_at)"
                + " values (:subscriber, :subject, :type, :event, :now, :now)")
        .setParameter("subscriber", subscriber)
        .setParameter("subject", fact.aggregate())
        .setParameter("type", fact.type())
        .setParameter("event", event)
        .setParameter("now", now)
        .executeUpdate();
  }

  static boolean wants(OutboxConfig.Subscriber subscriber, String type) {
    String plain = type.replaceFirst("\\.v\\d+$", "");
    return subscriber.types().stream()
        .anyMatch(
            wanted ->
                wanted.endsWith("*")
                    ? plain.startsWith(wanted.substring(0, wanted.length() - 1))
                    : plain.equals(wanted));
  }

  private String write(Fact fact) {
    try {
      return json.writeValueAsString(
          new CloudEvent(
              "1.0",
              Ids.next(),
              config.source(),
              fact.type(),
              fact.aggregate().toString(),
              fact.happenedAt(),
              "application/json",
              fact.correlationId(),
              fact.aggregateVersion(),
              json.valueToTree(fact.data())));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("An event must be writable as JSON", e);
    }
  }
}
