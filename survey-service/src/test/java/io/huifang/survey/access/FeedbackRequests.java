package io.huifang.survey.access;

import static io.huifang.survey.SurveyApi.admin;

import io.huifang.survey.feedback.Told;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;

/** Requests about feedback of one team. */
final class FeedbackRequests {
  private FeedbackRequests() {}

  static Attempt of(String operation, String team) {
    String path = AccessSweep.path(operation);
    String body = Told.body("SOCIAL", "Slow again", "\"team\":\"" + team + "\"");
    switch (operation) {
      case "POST /api/feedback":
        return Attempt.at(path).with(body);
      case "POST /api/feedback/batch":
        return Attempt.at(path).with("{\"items\":[" + body + "]}");
      case "PUT /api/feedback-categories":
        return Attempt.at(path).with(admin().get(path).asString());
      case "GET /api/feedback-categories":
        return Attempt.at(path);
      default:
        return about(operation, path, Told.bring(body), body);
    }
  }

  private static Attempt about(String operation, String path, Told one, String body) {
    Attempt at = Attempt.at(path.replace("{id}", one.id()));
    return switch (operation) {
      case "GET /api/feedback" -> Attempt.at(path + "?limit=200").hiding(one.id());
      case "PUT /api/feedback/{id}/handling" ->
          at.with("{\"severity\":\"HIGH\"}").ifMatch(one.etag());
      case "POST /api/feedback/{id}/answer" ->
          at.with("{\"text\":\"Sorry\",\"way\":\"comment\"}").ifMatch(one.etag());
      case "POST /api/feedback/{id}/closure" ->
          at.with("{\"noAnswer\":{\"reason\":\"no address\",\"saidBy\":\"Li\"}}")
              .ifMatch(one.etag());
      case "POST /api/feedback/{id}/reopening" ->
          at.with("{\"reason\":\"not content\"}")
              .ifMatch(one.does("answer", "{\"text\":\"Sorry\",\"way\":\"x\"}").etag());
      case "PUT /api/feedback/{id}/join" ->
          at.with("{\"into\":\"" + Told.bring(body).id() + "\"}").ifMatch(one.etag());
      case "DELETE /api/feedback/{id}/join" -> at.ifMatch(one.joined(Told.bring(body)).etag());
      default -> at;
    };
  }
}
