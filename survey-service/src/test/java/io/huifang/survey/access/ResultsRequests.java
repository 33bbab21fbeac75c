package io.huifang.survey.access;

import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.text.CommentImport;
import io.huifang.testkit.access.Attempt;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;

/** Requests about answers of one team, told from all others by a category of their own. */
final class ResultsRequests {
  private static final String LINK = "{\"name\":\"for the board\",\"days\":1,\"shows\":{}}";

  private ResultsRequests() {}

  static Attempt of(String operation, String path, String team) {
    if (path.equals("/api/results/links")) {
      return operation.startsWith("POST") ? Attempt.at(path).with(LINK) : Attempt.at(path);
    }
    if (operation.startsWith("DELETE")) {
      String id = manager().body(LINK).post("/api/results/links").path("link.id");
      return Attempt.at("/api/results/links/" + id);
    }
    String mark = "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    CommentImport answers = new CommentImport();
    for (int i = 0; i < 3; i++) {
      answers.row(mark + i, "2020-02-0" + (i + 1) + "T00:00:00Z", "2", mark, team, mark);
    }
    answers.run(CDI.current().select(DueService.class).get());
    String only = "?from=2020-02-01&to=2020-02-28&category=" + mark;
    return switch (path.substring("/api/results/".length())) {
      case "questions" -> Attempt.at(path + only).hiding("\"n\":3");
      case "groups" -> Attempt.at(path + only + "&by=category&question=overall").hiding(mark);
      case "comparison" ->
          Attempt.at(path + only + "&by=team&question=overall&a=" + team + "&b=nobody")
              .hiding("\"n\":3");
      case "strata" ->
          Attempt.at(path + only + "&by=team&question=overall&share=" + team + ":1")
              .hiding("\"n\":3");
      case "answers", "file" -> Attempt.at(path + only).hiding(mark);
      case "dimensions" -> Attempt.at(path + "?from=2020-02-01&category=" + mark);
      default -> reach(path, team, mark);
    };
  }

  /** Nobody is asked about what staff has opened. */
  private static Attempt reach(String path, String team, String agent) {
    Loop loop = Loop.create();
    String told =
        loop.resolved(3, "LIVE", "STAFF", "PHONE")
            .replace("\"team\":\"north\"", "\"team\":\"" + team + "\"")
            .replace("\"agent\":\"agent-li\"", "\"agent\":\"" + agent + "\"");
    post(loop.customer("en"), told);
    return Attempt.at(path + "?agent=" + agent).hiding("\"DISABLED\":1");
  }
}
