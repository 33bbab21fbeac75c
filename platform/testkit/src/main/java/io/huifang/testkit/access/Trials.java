package io.huifang.testkit.access;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;

/** Sends requests and compares what comes back with what the table says. */
final class Trials {
  private static final int FIRST_REFUSAL = 400;
  private final SoftAssertions verdict;
  private int tried;

  Trials(SoftAssertions verdict) {
    this.verdict = verdict;
  }

  int tried() {
    return tried;
  }

  void expect(AccessRow row, String who, Attempt attempt, RequestSpecification caller, int status) {
    Response answer = sent(row, attempt, caller);
    verdict.assertThat(answer.statusCode()).as("%s by %s", row.operation(), who).isEqualTo(status);
  }

  /** Succeeds, and shows what is only of this object. */
  void allowed(AccessRow row, String who, Attempt attempt, RequestSpecification caller) {
    Response answer = sent(row, attempt, caller);
    String body = answer.asString();
    verdict
        .assertThat(answer.statusCode())
        .as(
            "%s by %s: %s",
            row.operation(), who, body.lines().limit(3).collect(Collectors.joining(" ")))
        .isBetween(200, FIRST_REFUSAL - 1);
    if (attempt.secret() != null) {
      verdict.assertThat(body).as("%s by %s", row.operation(), who).contains(attempt.secret());
    }
  }

  /** About an object of another team: the status of the table, or an answer without it. */
  void foreign(AccessRow row, String who, Attempt attempt, RequestSpecification caller) {
    if (row.foreign().matches("\\d+")) {
      expect(row, who, attempt, caller, Integer.parseInt(row.foreign()));
      return;
    }
    Response answer = sent(row, attempt, caller);
    verdict.assertThat(attempt.secret()).as("%s has a secret", row.operation()).isNotNull();
    verdict
        .assertThat(answer.asString())
        .as("%s by %s", row.operation(), who)
        .doesNotContain(String.valueOf(attempt.secret()));
    // who belongs to no team is told so
    verdict.assertThat(answer.statusCode()).as("%s by %s", row.operation(), who).isLessThan(404);
  }

  private Response sent(AccessRow row, Attempt attempt, RequestSpecification caller) {
    tried++;
    return attempt.send(caller, row.method());
  }
}
