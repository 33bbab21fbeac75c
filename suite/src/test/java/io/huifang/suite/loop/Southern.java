package io.huifang.suite.loop;

import io.huifang.suite.api.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A ticket of the south team with all that follows from a bad answer: none of north's business. */
final class Southern {
  final String ticket;
  final String secret = "secret-" + UUID.randomUUID();
  private final String invitation;
  private final String answer;
  private final String opened;

  Southern(Rehearsal rehearsal) {
    String address = Customers.address();
    Api desk = rehearsal.as("liu.yang", "ticket");
    Map<String, Object> contact = Customers.contact(address, "south-" + UUID.randomUUID());
    contact.put("text", secret);
    ticket = desk.post("/api/tickets", contact).ok().path("id").asText();
    desk.change("/api/tickets/" + ticket, "/replies", Map.of("text", "We look into it")).ok();
    desk.change("/api/tickets/" + ticket, "/resolution", Map.of("text", "Refunded")).ok();
    String link = new Customers(rehearsal).invitation(address, "");
    Http.send("POST", link, Map.of("Content-Type", Http.FORM), "overall=1&nps=0&comment=" + secret);
    invitation = first(rehearsal, "survey", "/api/invitations");
    answer = first(rehearsal, "survey", "/api/answers");
    opened = first(rehearsal, "escalation", "/api/cases");
  }

  private String first(Rehearsal rehearsal, String service, String list) {
    Api lead = rehearsal.as("emma.whitfield", service);
    return rehearsal
        .soon()
        .until(
            () -> lead.get(list + "?ticket=" + ticket).ok().at("/items/0"),
            found -> !found.isMissingNode())
        .path("id")
        .asText();
  }

  /** What south's lead may read, by service. */
  Map<String, List<String>> everything() {
    String path = "/api/tickets/" + ticket;
    return Map.of(
        "ticket",
        List.of(path, path + "/messages", path + "/events", path + "/sla"),
        "survey",
        List.of("/api/invitations/" + invitation, "/api/answers/" + answer),
        "escalation",
        List.of("/api/cases/" + opened, "/api/cases/" + opened + "/events"),
        "kpi",
        List.of("/api/metrics/csat_mean/values?from=2026-01-01&to=2036-01-01&team=south"));
  }

  /** Lists in which it stands, as service and path. */
  String[][] lists() {
    return new String[][] {
      {"ticket", "/api/tickets?limit=100"},
      {"survey", "/api/answers?limit=100"},
      {"survey", "/api/invitations?limit=100"},
      {"escalation", "/api/cases?limit=100"},
      {"kpi", "/api/metrics/tickets_created/rows?from=2026-01-01&to=2036-01-01&limit=10000"}
    };
  }
}
