package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** One of each kind of object, for bad input to be thrown at. */
final class SweepWorld {
  private static final String NOBODY = "00000000-0000-7000-8000-000000000000";
  private final Rehearsal rehearsal;
  private final Map<String, String> ids = new HashMap<>();
  private final String severeWords;

  SweepWorld(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    Customers customers = new Customers(rehearsal);
    String address = Customers.address();
    String category = "sweep-" + UUID.randomUUID();
    String resolved = customers.resolvedTicket(address, category);
    Api desk = rehearsal.as("li.na", "ticket");
    JsonNode ticket = desk.post("/api/tickets", Customers.contact(address, category)).ok();
    ids.put("/api/tickets", ticket.path("id").asText());
    ids.put("/api/customers", ticket.path("customerId").asText());
    ids.put("/api/metrics", "csat_mean");
    customers.invitation(address, "");
    severeWords = everything("survey").get("/api/severe-words").body();
    JsonNode invitations = everything("survey").get("/api/invitations?ticket=" + resolved).ok();
    ids.put("/api/invitations", invitations.at("/items/0/id").asText());
    desk.change(
            "/api/tickets/" + ids.get("/api/tickets"), "/escalation", Map.of("text", "Throw at it"))
        .ok();
    Api board = everything("escalation");
    String of = "/api/cases?ticket=" + ids.get("/api/tickets");
    ids.put(
        "/api/cases",
        rehearsal
            .soon()
            .until(() -> board.get(of).ok().at("/items/0/id").asText(), id -> !id.isEmpty()));
  }

  Api everything(String service) {
    return new Api(rehearsal.stack.url(service), rehearsal.stack::serviceToken);
  }

  /** The path to something that exists, if there is such a thing. */
  String path(OpenApi.Operation operation) {
    return operation.at(
        ids.entrySet().stream()
            .filter(known -> operation.path().startsWith(known.getKey() + "/{id}"))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(
                operation.path().matches("/api/(calendars|teams|agents)/.*") ? "sweep" : NOBODY));
  }

  /** The one list that bad input could replace without a version in the way. */
  void restore() {
    everything("survey").put("/api/severe-words", severeWords).ok();
  }

  /** The version that the object is at; a stale one where a success would disturb others. */
  String etag(String service, OpenApi.Operation operation) {
    if (!operation.path().contains("{id}")) {
      return "\"999999\"";
    }
    String object = path(operation).replaceFirst("(/api/[^/]+/[^/]+).*", "$1");
    String etag = everything(service).get(object).etag();
    return etag.isEmpty() ? "\"0\"" : etag;
  }
}
