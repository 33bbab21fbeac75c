package io.huifang.survey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What this service has put into its outbox; nobody is there to take it in tests. */
@ApplicationScoped
public class Told {
  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  /** Subscriber and type of each event of a loop, in order. */
  @Transactional
  public List<String> about(UUID correlation) {
    return rows(correlation).stream().map(row -> row[0] + " " + row[1]).toList();
  }

  /** The events of a loop, as told to kpi. */
  @Transactional
  public List<JsonNode> events(UUID correlation) {
    return rows(correlation).stream()
        .filter(row -> row[0].equals("kpi"))
        .map(row -> parse((String) row[2]))
        .toList();
  }

  private List<Object[]> rows(UUID correlation) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select subscriber, type, event from outbox"
                    + " where event::json ->> 'correlationid' = :id"
                    + " order by seq")
            .setParameter("id", correlation.toString())
            .getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private JsonNode parse(String event) {
    try {
      return json.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
