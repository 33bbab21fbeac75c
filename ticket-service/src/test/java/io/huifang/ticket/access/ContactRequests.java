package io.huifang.ticket.access;

import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.contact.ContactApi.finished;
import static io.huifang.ticket.contact.ContactApi.tell;

import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Requests about contacts. */
final class ContactRequests {
  private ContactRequests() {}

  static Attempt of(String operation, String path, String team) {
    String call = "call-" + UUID.randomUUID();
    return switch (operation) {
      case "POST /api/contact-events" ->
          Attempt.at(path)
              .with(
                  "{\"externalId\":\"%s\",\"signal\":\"QUEUED\",\"at\":\"%s\"}"
                      .formatted(call, now()));
      case "POST /api/contacts" ->
          Attempt.at(path)
              .with(
                  "{\"externalId\":\"%s\",\"offeredAt\":\"2026-03-02T10:00:00Z\"}".formatted(call));
      case "POST /api/contacts/batch" ->
          Attempt.at(path).with("[{\"externalId\":\"%s\"}]".formatted(call));
      case "GET /api/contacts/summary" -> Attempt.at(path + "?from=2026-03-01&to=2026-03-02");
      case "GET /api/contacts/now" ->
          Attempt.at(path)
              .hiding(tell(call, "QUEUED", now(), Map.of("team", team)).path("contact.id"));
      case "GET /api/contacts" -> Attempt.at(path + "?limit=200").hiding(finished(team).path("id"));
      default -> one(operation, path, team);
    };
  }

  private static Attempt one(String operation, String path, String team) {
    Response contact = finished(team);
    Attempt attempt = Attempt.at(path.replace("{id}", contact.path("id")));
    if (operation.startsWith("GET")) {
      return attempt;
    }
    String ticket =
        manager()
            .body(
                """
                {"channel":"PHONE","category":"billing","subject":"Charged twice","team":"%s",
                 "customer":{"email":"%s@example.org","language":"en"}}
                """
                    .formatted(team, UUID.randomUUID()))
            .post("/api/tickets")
            .path("id");
    return attempt.with("{\"ticketId\":\"" + ticket + "\"}").ifMatch(contact.header("ETag"));
  }

  /** By the clock of the service, which other tests have moved. */
  private static Instant now() {
    return Instant.parse(manager().get("/api/contacts/now").path("at"));
  }
}
