package io.huifang.survey.access;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** For each operation a request that succeeds for who may, about a fresh object of one team. */
final class Requests {
  private static final String ANSWER = "{\"scores\":{\"OVERALL\":4}}";

  Attempt of(String operation, String team) {
    String path = AccessSweep.path(operation);
    return switch (operation) {
      case "GET /api/invitations" -> {
        Loop loop = asked(team);
        yield Attempt.at(path + "?ticket=" + loop.ticket()).hiding(invitation(loop));
      }
      case "GET /api/invitations/{id}" -> Attempt.at("/api/invitations/" + invitation(asked(team)));
      case "POST /api/invitations/{id}/answers" ->
          Attempt.at("/api/invitations/" + invitation(asked(team)) + "/answers").with(ANSWER);
      case "GET /api/answers" -> {
        String answer = answered(team);
        yield Attempt.at(path + "?limit=200").hiding(answer);
      }
      case "GET /api/answers/{id}" -> Attempt.at("/api/answers/" + answered(team));
      case "POST /api/answers-set-aside/{invitation}/restoration",
          "POST /api/answers-set-aside/{invitation}/discard" ->
          Attempt.at(path.replace("{invitation}", setAside(team)));
      case "GET /api/survey-results" -> {
        answered(team);
        yield Attempt.at(path + "?by=team").hiding("\"" + team + "\"");
      }
      case "POST /api/survey-rules" -> rules(path);
      case "PUT /api/severe-words" ->
          Attempt.at(path).with(admin().get("/api/severe-words").asString());
      case "POST /events" -> Attempt.at(path).with("application/cloudevents-batch+json", "[]");
      case "GET /api/text/terms", "GET /api/text/mentions", "GET /api/text/answers/{id}" ->
          TextRequests.of(path, team);
      case "POST /api/mails",
          "POST /api/bounces",
          "POST /api/wechat-credits",
          "GET /api/wechat-credits/{customer}" ->
          WayRequests.of(operation);
      default -> others(operation, path, team);
    };
  }

  private static Attempt others(String operation, String path, String team) {
    if (path.startsWith("/api/results")) {
      return ResultsRequests.of(operation, path, team);
    }
    if (path.startsWith("/api/survey-links")) {
      return LinkRequests.of(operation, path);
    }
    if (path.startsWith("/api/mails-set-aside")) {
      return MailRequests.of(path);
    }
    return path.startsWith("/api/feedback")
        ? FeedbackRequests.of(operation, team)
        : path.startsWith("/api/imports") ? imports(operation, path) : Attempt.at(path);
  }

  private static Loop asked(String team) {
    Loop loop = Loop.create();
    String told = loop.resolved(3).replace("\"team\":\"north\"", "\"team\":\"" + team + "\"");
    post(loop.customer("en"), told);
    return loop;
  }

  private static String invitation(Loop loop) {
    return invitations(loop.ticket()).extract().path("items[0].id");
  }

  /** Somebody has filled in the field that people do not see. */
  private static String setAside(String team) {
    Loop loop = asked(team);
    CDI.current().select(DueService.class).get().drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "2", "website", "x"));
    return invitation(loop);
  }

  private static String answered(String team) {
    return as("somebody", null, "manager")
        .body(ANSWER)
        .post("/api/invitations/" + invitation(asked(team)) + "/answers")
        .path("id");
  }

  private static Attempt rules(String path) {
    Response now = admin().get("/api/survey-rules/current");
    Map<String, Object> same =
        Map.of("ordered", now.path("ordered"), "fatigue", now.path("fatigue"));
    return Attempt.at(path).with("application/json", same).ifMatch(now.header("ETag"));
  }

  private static Attempt imports(String operation, String path) {
    String mapping =
        """
        target: answer
        externalId: {column: id}
        fields:
          receivedAt: {column: at, type: timestamp, patterns: [uuuu-MM-dd]}
          overall: {column: score, type: integer}
        """;
    String body =
        "{\"fileName\":\"past.csv\",\"mapping\":\"" + mapping.replace("\n", "\\n") + "\"}";
    if (operation.equals("POST /api/imports")) {
      return Attempt.at(path).with(body);
    }
    if (operation.equals("GET /api/imports")) {
      return Attempt.at(path);
    }
    String id = admin().body(body).post("/api/imports").then().statusCode(201).extract().path("id");
    Attempt attempt = Attempt.at(path.replace("{id}", id).replace("{n}", "0"));
    byte[] file = "id,at,score\n".getBytes(StandardCharsets.UTF_8);
    if (operation.startsWith("PUT")) {
      return attempt.with("application/octet-stream", file);
    }
    if (path.endsWith("start") || path.endsWith("undo")) {
      admin()
          .contentType("application/octet-stream")
          .body(file)
          .put("/api/imports/" + id + "/parts/0");
    }
    if (path.endsWith("start")) {
      return attempt.with("{\"parts\":1}");
    }
    if (path.endsWith("undo")) {
      admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start");
    }
    return attempt;
  }
}
