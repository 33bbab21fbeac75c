package io.huifang.escalation.access;

import static io.huifang.escalation.EscalationApi.as;

import io.huifang.escalation.EscalationApi;
import io.huifang.escalation.Urgency;
import io.huifang.escalation.notify.Message;
import io.huifang.escalation.notify.TellingKit;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;

/** Requests about notifications that succeed for who may. */
final class NotifyRequests {
  /** Nobody listens on this port, which a test says at once. */
  private static final String ENDPOINT =
      """
      {"name":"sweep","channel":"WEBHOOK","address":"http://127.0.0.1:9/x","secret":null,
       "active":true,"interest":{"kinds":["ON_HOLD"],"urgencies":[],"teams":["nowhere"]}}
      """;

  private static final String WISHES =
      "{\"mail\":[\"HIGH\"],\"through\":[],\"quiet\":null,\"bundleMinutes\":null}";

  private final TellingKit kit;

  NotifyRequests(TellingKit kit) {
    this.kit = kit;
  }

  static boolean has(String operation) {
    return operation.contains("/notification") || operation.contains("/api/deliveries");
  }

  Attempt of(String operation) {
    String path = AccessSweep.path(operation);
    return switch (operation) {
      case "POST /api/deliveries/{id}/decision" ->
          Attempt.at(path.replace("{id}", unsure())).with("{\"again\":false}");
      case "PUT /api/me/notifications" -> {
        kit.sql("delete from notify_rule");
        yield Attempt.at(path).with(WISHES).ifMatch("\"0\"");
      }
      case "POST /api/notification-endpoints", "POST /api/me/notifications/endpoints" -> {
        kit.sql("delete from notify_endpoint");
        yield Attempt.at(path).with(ENDPOINT);
      }
      default -> {
        if (path.contains("{name}")) {
          everybodyHasOne();
          yield Attempt.at(path.replace("{name}", "sweep")).ifMatch("\"1\"");
        }
        if (!path.contains("{id}")) {
          yield Attempt.at(path);
        }
        Response made =
            as("admin", null, "admin").body(ENDPOINT).post("/api/notification-endpoints");
        Attempt known =
            Attempt.at(path.replace("{id}", made.path("endpoint.id"))).ifMatch(made.header("ETag"));
        yield operation.startsWith("PUT") ? known.with(ENDPOINT) : known;
      }
    };
  }

  /** Nobody reaches the one of another by this door, so each has one of the same name. */
  private void everybodyHasOne() {
    kit.sql("delete from notify_endpoint");
    for (String role : List.of("agent", "specialist", "lead", "manager", "admin")) {
      as("sweep-" + role, "north", role)
          .body(ENDPOINT)
          .post("/api/me/notifications/endpoints")
          .then()
          .statusCode(201);
    }
  }

  /** As a replica leaves it that died while it sent. */
  private String unsure() {
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person(TellingKit.PERSON, "LEAD", "elsewhere");
    UUID id = kit.quietCase();
    kit.tell(id, TellingKit.message(Message.Kind.ON_HOLD, Urgency.LOW));
    kit.sql(
        "update delivery d set state = 'UNSURE' from told_message m"
            + " where m.id = d.message_id and m.case_id = ? and d.channel = 'EMAIL'",
        id);
    return kit.deliveries(id, "EMAIL").get(0).get("id").toString();
  }
}
