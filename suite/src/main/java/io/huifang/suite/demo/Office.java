package io.huifang.suite.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * What an administrator has set: the holidays of the year, a promise for the product that leaks,
 * and who gets which case. Each is published once, whatever was published later is left alone.
 */
record Office(
    JsonNode calendar,
    JsonNode standard,
    JsonNode matrix,
    JsonNode cases,
    JsonNode macros,
    JsonNode queues,
    JsonNode company,
    JsonNode segments) {
  /** Minutes to the next answer, whoever asks; the installation promises none. */
  private static final int NEXT_ANSWER = 30;

  private static final String CALENDAR = "/api/calendars/office";
  private static final String STANDARDS = "/api/service-standards";
  private static final String MACROS = "/api/macros";
  private static final String QUEUES = "/api/routing-plans";
  private static final String COMPANIES = "/api/organisations";
  private static final String SEGMENTS = "/api/segment-plans";
  private static final String MATRIX = "/api/escalation-matrix";

  static Office read() {
    try (InputStream json = Office.class.getResourceAsStream("office.json")) {
      return new ObjectMapper().readValue(Objects.requireNonNull(json), Office.class);
    } catch (IOException e) {
      throw new IllegalStateException("office.json is damaged", e);
    }
  }

  void publish(Stack stack) {
    Api tickets = new Api(stack.url("ticket"), () -> stack.token("admin"));
    Api escalations = new Api(stack.url("escalation"), () -> stack.token("admin"));
    Api.Answer office = tickets.get(CALENDAR);
    if (office.ok().path("dates").isEmpty()) {
      tickets.putAt(CALENDAR, calendar, office.etag()).ok();
    }
    JsonNode promised = tickets.get(STANDARDS + "/current").ok();
    if (first(promised)) {
      ArrayNode rules = promised.path("rules").deepCopy();
      rules.forEach(rule -> ((ObjectNode) rule.path("targets")).put("NEXT_RESPONSE", NEXT_ANSWER));
      rules.add(standard.path("add"));
      publish(tickets, STANDARDS, rules, standard.path("reason").asText());
    }
    JsonNode routed = tickets.get(QUEUES + "/current").ok();
    if (first(routed)) {
      seats(tickets);
      ObjectNode plan = new ObjectMapper().createObjectNode();
      plan.set("queues", queues);
      tickets.changeAt(QUEUES, "", plan, tickets.get(QUEUES + "/current").etag()).ok();
    }
    if (tickets.get(MACROS).ok().isEmpty()) {
      macros.forEach(macro -> tickets.post(MACROS, macro).ok());
    }
    if (first(escalations.get(MATRIX + "/current").ok())) {
      publish(escalations, MATRIX, matrix.path("rules"), matrix.path("reason").asText());
    }
  }

  /** A company whose people are customers; before the first of them comes. */
  void company(Stack stack) {
    Api tickets = new Api(stack.url("ticket"), () -> stack.token("admin"));
    if (tickets.get(COMPANIES).ok().path("items").isEmpty()) {
      tickets.post(COMPANIES, company).ok();
    }
  }

  /** Who is of which segment; once the weeks behind us are here, which all are looked at by. */
  void segments(Stack stack) {
    Api tickets = new Api(stack.url("ticket"), () -> stack.token("admin"));
    if (first(tickets.get(SEGMENTS + "/current").ok())) {
      publish(tickets, SEGMENTS, segments, "who comes a second time is known here");
    }
  }

  /** All know all, some know more; nobody is given anything before they say that they are ready. */
  private static void seats(Api tickets) {
    int level = 0;
    for (Person person : Person.all()) {
      if (person.role().equals("agent")) {
        Map<String, Integer> skills = Map.of("净水器", 1 + level % 3, "账务", 1 + (level + 1) % 3);
        Map<String, Integer> capacity = Map.of("*", 8, "CHAT", 3);
        tickets
            .put(
                "/api/agents/" + person.id() + "/seat",
                Map.of("skills", skills, "capacity", capacity))
            .ok();
        level++;
      }
    }
  }

  private static boolean first(JsonNode version) {
    return version.path("version").asInt() == 1;
  }

  private static void publish(Api service, String path, JsonNode rules, String reason) {
    ObjectNode body = new ObjectMapper().createObjectNode();
    body.set("rules", rules);
    body.put("reason", reason);
    service.changeAt(path, "", body, service.get(path + "/current").etag()).ok();
  }
}
