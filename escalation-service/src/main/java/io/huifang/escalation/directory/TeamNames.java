package io.huifang.escalation.directory;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What teams are called, as ticket-service told; the highest version wins, whatever comes first.
 */
@ApplicationScoped
public class TeamNames implements EventHandler {
  private static final CopyTable TEAMS = CopyTable.of("team_copy", "text", "name text");
  @Inject Copies copies;
  @Inject EntityManager entities;

  @Override
  public boolean handles(String type) {
    return type.equals("team.changed.v1") || type.equals("team.restated.v1");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode team = event.data().path("team");
    if (!team.path("id").isTextual() || !team.path("name").isTextual()) {
      throw new RejectedEventException("An id and a name are needed");
    }
    copies.keep(
        TEAMS, team.path("id").asText(), event.aggregateversion(), team.path("name").asText());
  }

  /** Names by id; whoever was not told of is missing, and is called by its id. */
  public Map<String, String> all() {
    List<?> rows = PlainQuery.of(entities, "select id, name from team_copy").getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }
}
