package io.huifang.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this service has put into its outbox; nobody is there to take it in tests. */
@ApplicationScoped
public class Told {
  @Inject EntityManager entities;
  @Inject ObjectMapper json;
  @Inject Subscriptions subscriptions;

  /**
   * Subscriber and type of each event of a loop, in order; without ticket-service, which keeps a
   * copy of all that kpi is told.
   */
  @Transactional
  public List<String> about(UUID correlation) {
    return rows(correlation).stream()
        .filter(row -> !row[0].equals("ticket"))
        .map(row -> row[0] + " " + row[1])
        .toList();
  }

  /** The events of a loop, as told to kpi. */
  @Transactional
  public List<JsonNode> events(UUID correlation) {
    return rows(correlation).stream()
        .filter(row -> row[0].equals("kpi"))
        .map(row -> parse((String) row[2]))
        .toList();
  }

  /** The events of a type about one thing, whoever is told. */
  @Transactional
  public List<JsonNode> of(String type, UUID subject) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select event from outbox_event where type = :type"
                    + " and event::json ->> 'subject' = :subject order by seq")
            .setParameter("type", type)
            .setParameter("subject", subject.toString())
            .getResultList();
    return rows.stream().map(event -> parse((String) event)).toList();
  }

  /** The latest event of a type. */
  @Transactional
  public JsonNode latest(String type) {
    return parse(
        (String)
            entities
                .createNativeQuery(
                    "select event from outbox_event where type = :type order by seq desc limit 1")
                .setParameter("type", type)
                .getSingleResult());
  }

  /** Subscriber, type and event, in order; kpi first, as it is named first. */
  private List<Object[]> rows(UUID correlation) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select type, history, event from outbox_event"
                    + " where event::json ->> 'correlationid' = :id"
                    + " order by seq")
            .setParameter("id", correlation.toString())
            .getResultList();
    return rows.stream().map(Object[].class::cast).flatMap(this::told).toList();
  }

  private Stream<Object[]> told(Object[] row) {
    return subscribers((String) row[0], (Boolean) row[1]).stream()
        .map(name -> new Object[] {name, row[0], row[2]});
  }

  /** Who is told of a type. */
  public List<String> subscribers(String type, boolean history) {
    return subscriptions.all().values().stream()
        .filter(s -> Pattern.matches(s.pattern(), type) && (!history || s.config().history()))
        .map(Subscriptions.Subscription::name)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private JsonNode parse(String event) {
    try {
      return json.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
