package io.huifang.escalation.access;

import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.schedule;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static io.huifang.escalation.oncall.OnCallStories.swap;

import io.huifang.testkit.access.Attempt;

/** Requests about on-call schedules; whoever tries them works here and has a shift within a day. */
final class OnCallRequests {
  private static final String FROM = "2026-03-05T01:00:00Z";
  private static final String TO = "2026-03-06T01:00:00Z";
  private static final String SPAN = span(FROM, TO);
  private static final String[] CALLERS = {
    "sweep-specialist", "sweep-lead", "sweep-manager", "sweep-admin", "other"
  };

  private OnCallRequests() {}

  static Attempt of(String operation, String path) {
    people(CALLERS);
    String id = fresh("line");
    put(id, schedule("Second line", "HOURS", 3, "", CALLERS));
    String at = path.replace("{id}", id).replace("{schedule}", id);
    return switch (operation) {
      case "PUT /api/on-call-schedules/{id}" ->
          Attempt.at(at).with(daily("Second line", CALLERS)).ifMatch("\"1\"");
      case "DELETE /api/on-call-schedules/{id}" -> Attempt.at(at).ifMatch("\"1\"");
      case "POST /api/on-call-schedules/{id}/overrides" -> Attempt.at(at).with(override());
      case "DELETE /api/on-call-schedules/{id}/overrides/{override}" ->
          Attempt.at(at.replace("{override}", overridden(id)));
      case "GET /api/on-call/{schedule}/coverage" -> Attempt.at(at + "?from=" + FROM + "&to=" + TO);
      case "POST /api/on-call-absences" ->
          Attempt.at(at).with("{" + span("2026-03-10T01:00:00Z", "2026-03-10T02:00:00Z") + "}");
      case "DELETE /api/on-call-absences" -> Attempt.at(at + "?from=" + FROM + "&to=" + TO);
      case "POST /api/on-call-swaps" ->
          Attempt.at(at).with("{\"schedule\":\"" + id + "\"," + SPAN + "}");
      case "POST /api/on-call-swaps/{id}/decision" ->
          Attempt.at(path.replace("{id}", swap(id, "other", FROM, TO, null)))
              .with("{\"decision\":\"ACCEPT\"}");
      case "POST /api/on-call-feeds" -> Attempt.at(at).with("{}");
      default -> Attempt.at(at);
    };
  }

  private static String override() {
    return "{\"person\":\"other\"," + SPAN + "}";
  }

  private static String overridden(String id) {
    return lead()
        .body(override())
        .post("/api/on-call-schedules/" + id + "/overrides")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
