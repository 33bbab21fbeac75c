package io.huifang.survey.access;

import static io.huifang.survey.SurveyApi.post;

import io.huifang.survey.Loop;
import io.huifang.testkit.access.AccessSweep;
import io.huifang.testkit.access.Attempt;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Requests about the ways by which customers are asked. */
final class WayRequests {
  private WayRequests() {}

  static Attempt of(String operation) {
    String path = AccessSweep.path(operation);
    if (path.equals("/api/mails")) {
      return Attempt.at(path)
          .with("message/rfc822", "Subject: none\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    if (path.equals("/api/bounces")) {
      return Attempt.at(path)
          .with("application/json", Map.of("invitation", UUID.randomUUID(), "status", "5.1.1"));
    }
    Loop loop = Loop.create();
    post(loop.reachable(1, "en", ""));
    return operation.startsWith("GET")
        ? Attempt.at(path.replace("{customer}", loop.customer().toString()))
        : Attempt.at(path)
            .with(
                "application/json",
                Map.of("reference", UUID.randomUUID().toString(), "openid", loop.openid()));
  }
}
