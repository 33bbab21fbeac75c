package io.huifang.survey.access;

import static io.huifang.survey.SurveyApi.manager;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.text.CommentImport;
import io.huifang.testkit.access.Attempt;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;

/** Requests about comments of one team that have been read. */
final class TextRequests {
  private TextRequests() {}

  static Attempt of(String path, String team) {
    String word = "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    CommentImport comments = new CommentImport();
    for (int i = 0; i < 3; i++) {
      comments.row(word + i, "2021-01-01T00:00:00Z", "1", "slow " + word, team, "");
    }
    comments.run(CDI.current().select(DueService.class).get());
    if (path.endsWith("/terms")) {
      return Attempt.at(path + "?limit=200&from=2020-12-31T23:00:00Z&to=2021-01-01T01:00:00Z")
          .hiding(word);
    }
    String places = "/api/text/mentions?term=" + word;
    if (path.endsWith("/mentions")) {
      return Attempt.at(places).hiding("\"answer\"");
    }
    String answer = manager().get(places).path("items[0].answer");
    return Attempt.at("/api/text/answers/" + answer);
  }
}
