package io.huifang.ticket.routing;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;

import io.huifang.ticket.TicketApi;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/** Queues, people and tickets of one test; nobody else's tickets wait in them. */
final class Office implements AutoCloseable {
  private final String category = "routing-" + UUID.randomUUID();
  private final List<String> people = new ArrayList<>();

  String category() {
    return category;
  }

  /** A queue of this office, with further properties as JSON. */
  String queue(String id, String more) {
    return """
        {"id":"%s","name":"Queue %s","category":"%s","mode":"PUSH","skills":{},"vipMinutes":30,
         "priorityMinutes":10,"overflowMinutes":0,"dedicatedMinutes":0%s}
        """
        .formatted(id, id, category, more.isEmpty() ? "" : "," + more);
  }

  static Response publish(String... queues) {
    String etag = admin().get("/api/routing-plans/current").header("ETag");
    return admin()
        .header("If-Match", etag)
        .body("{\"queues\":[" + String.join(",", queues) + "],\"reason\":\"a test\"}")
        .post("/api/routing-plans");
  }

  /** Somebody who is ready for work. */
  String agent(String name, int capacity, String... skills) {
    String id = name + "-" + UUID.randomUUID();
    people.add(id);
    person(id, true);
    String levels =
        String.join(",", Stream.of(skills).map(s -> "\"" + s.replace(":", "\":")).toList());
    admin()
        .body("{\"skills\":{" + levels + "},\"capacity\":{\"*\":" + capacity + "}}")
        .put("/api/agents/" + id + "/seat")
        .then()
        .statusCode(200);
    ready(id, true);
    return id;
  }

  static void person(String id, boolean active) {
    String body = "{\"name\":\"%s\",\"team\":\"north\",\"role\":\"AGENT\",\"active\":%s}";
    admin()
        .body(body.formatted(id.substring(0, 4), active))
        .put("/api/agents/" + id)
        .then()
        .statusCode(200);
  }

  static void ready(String id, boolean ready) {
    TicketApi.as(id, "north", "agent")
        .body("{\"ready\":" + ready + "}")
        .put("/api/readiness")
        .then()
        .statusCode(200);
  }

  static void absent(String id, Instant from, Instant until) {
    String body = "{\"agent\":\"%s\",\"from\":\"%s\",\"until\":\"%s\",\"kind\":\"LEAVE\"}";
    admin().body(body.formatted(id, from, until)).post("/api/absences").then().statusCode(201);
  }

  String open(String tier) {
    return open(tier, "EMAIL");
  }

  String open(String tier, String channel) {
    return open(tier, channel, UUID.randomUUID() + "@example.org").path("id");
  }

  Response open(String tier, String channel, String email) {
    String body =
        """
        {"channel":"%s","category":"%s","subject":"Charged twice","text":"Twice",
         "openedBy":"CUSTOMER","customer":{"email":"%s","tier":"%s","language":"en"}}
        """
            .formatted(channel, category, email, tier.toUpperCase(Locale.ROOT));
    return manager().body(body).post("/api/tickets");
  }

  String ofTeam(String team) {
    String body =
        """
        {"channel":"EMAIL","category":"%s","subject":"Charged twice","team":"%s",
         "customer":{"email":"%s@example.org"}}
        """
            .formatted(category, team, UUID.randomUUID());
    return manager().body(body).post("/api/tickets").path("id");
  }

  static String agentOf(String ticket) {
    return manager().get("/api/tickets/" + ticket).path("agent");
  }

  static void resolve(String ticket) {
    String etag = manager().get("/api/tickets/" + ticket).header("ETag");
    manager()
        .header("If-Match", etag)
        .body("{\"text\":\"done\"}")
        .post("/api/tickets/" + ticket + "/resolution")
        .then()
        .statusCode(200);
  }

  /** Nothing is given out any more, and nobody is ready. */
  @Override
  public void close() {
    people.forEach(id -> ready(id, false));
    publish().then().statusCode(201);
  }
}
