package io.huifang.survey.access;

import io.huifang.survey.link.Poster;
import io.huifang.testkit.access.Attempt;
import java.util.UUID;

/** Requests about links for everybody, which belong to no team. */
final class LinkRequests {
  private LinkRequests() {}

  static Attempt of(String operation, String path) {
    if (operation.startsWith("POST")) {
      return Attempt.at(path)
          .with(
              "{\"name\":\"Desk %s\",\"questionnaire\":\"service\"}".formatted(UUID.randomUUID()));
    }
    return path.contains("{id}")
        ? Attempt.at(path.replace("{id}", Poster.hang("service", "").id()))
        : Attempt.at(path);
  }
}
