package io.huifang.ticket.contact;

import io.huifang.ticket.TicketApi;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Contacts in the words of tests. */
public final class ContactApi {
  private ContactApi() {}

  /** A telephone system. */
  public static RequestSpecification switchboard() {
    return TicketApi.as("telephones", null, "service");
  }

  public static Response tell(String id, String signal, Instant at, Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("externalId", id);
    body.put("signal", signal);
    body.put("at", at.toString());
    return switchboard().body(body).post("/api/contact-events");
  }

  public static JsonPath told(String id, String signal, Instant at, Map<String, Object> more) {
    return tell(id, signal, at, more).then().statusCode(200).extract().jsonPath();
  }

  /** A call that was answered, of a team. */
  public static Response finished(String team) {
    return switchboard()
        .body(
            """
            {"externalId":"%s","queue":"billing","team":"%s","agent":"agent-li","offeredAt":"2026-03-02T10:00:00Z",
             "answeredAt":"2026-03-02T10:00:30Z","waitSeconds":25,"talkSeconds":120,"wrapUpSeconds":20}
            """
                .formatted(UUID.randomUUID(), team))
        .post("/api/contacts");
  }
}
