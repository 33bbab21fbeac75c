package io.huifang.survey.beside;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.RejectedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What teams and people are called; the highest version wins, whatever comes first. */
@ApplicationScoped
public class Names implements EventHandler {
  private static final CopyTable TEAMS = CopyTable.of("team_copy", "text", "name text");
  private static final CopyTable PEOPLE = CopyTable.of("person_copy", "text", "name text");
  @Inject Copies copies;
  @Inject EntityManager entities;

  @Override
  public boolean handles(String type) {
    return type.matches("(team|agent)[.](changed|restated)[.]v1");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    boolean team = event.type().startsWith("team.");
    JsonNode named = event.data().path(team ? "team" : "agent");
    if (!named.path("id").isTextual() || !named.path("name").isTextual()) {
      throw new RejectedEventException("An id and a name are needed");
    }
    copies.keep(
        team ? TEAMS : PEOPLE,
        named.path("id").asText(),
        event.aggregateversion(),
        named.path("name").asText());
  }

  /** Names of those of these teams that are known, by id. */
  public Map<String, String> ofTeams(Collection<String> ids) {
    return of("team_copy", ids);
  }

  /** Names of all teams that are known, by id. */
  public Map<String, String> ofAllTeams() {
    List<Object[]> rows =
        entities
            .createNativeQuery("select id, name from team_copy", Object[].class)
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }

  /** The same for people, by subject. */
  public Map<String, String> ofPeople(Collection<String> ids) {
    return of("person_copy", ids);
  }

  private Map<String, String> of(String table, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select id, name from " + table + " where id in (:ids)", Object[].class)
            .setParameter("ids", ids)
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
  }
}
