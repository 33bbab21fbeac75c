package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.huifang.suite.api.Api;
import java.util.UUID;

/** Rules of the rehearsals: who is asked what after a ticket of one category. */
final class Asking {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RULES = "/api/survey-rules";
  private final Rehearsal rehearsal;
  private final Customers customers;

  Asking(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.customers = new Customers(rehearsal);
  }

  /** A customer is asked this and opens the mail: the link in it. */
  String link(String questionnaire, String language) {
    String category = "asked-" + UUID.randomUUID();
    rule(questionnaire, category);
    String address = Customers.address();
    customers.resolvedTicket(address, category, language);
    return customers.invitation(address, "");
  }

  /** A rule before all others; somebody else may publish meanwhile. */
  private void rule(String questionnaire, String category) {
    ObjectNode rule = JSON.createObjectNode();
    rule.put("name", category.substring(0, 20)).put("trigger", "TICKET").put("ask", true);
    rule.putArray("conditions")
        .addObject()
        .put("fact", "category")
        .put("is", "IS")
        .putArray("values")
        .add(category);
    rule.putArray("exclusions");
    rule.put("questionnaire", questionnaire).put("share", 100).putArray("quotas");
    rule.put("delayMinutes", 0).put("fatigueDays", 0);
    Api office = rehearsal.as("admin", "survey");
    rehearsal
        .soon()
        .until(
            () -> {
              Api.Answer now = office.get(RULES + "/current");
              JsonNode rules = now.ok();
              ObjectNode next = JSON.createObjectNode().put("reason", "A rehearsal");
              ArrayNode ordered = next.putArray("ordered").add(rule);
              rules.path("ordered").forEach(ordered::add);
              next.set("fatigue", rules.path("fatigue"));
              Api.Answer published = office.changeAt(RULES, "", next, now.etag());
              if (published.status() != 412) {
                published.ok();
              }
              return published.status();
            },
            status -> status == 201);
  }
}
