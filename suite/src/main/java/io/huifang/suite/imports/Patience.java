package io.huifang.suite.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.suite.api.Api;
import io.huifang.suite.api.ApiFailure;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Asks again where nobody answered or the service was not able to. For questions that may come
 * twice.
 *
 * @param gap between two questions
 * @param longest how long nobody may answer
 */
record Patience(Duration gap, Duration longest) {
  static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofMinutes(5));

  /**
   * @throws ApiFailure if nobody has answered for too long, or the answer is no
   */
  JsonNode ask(Supplier<Api.Answer> question) {
    return answer(question).ok();
  }

  Api.Answer answer(Supplier<Api.Answer> question) {
    long deadline = System.nanoTime() + longest.toNanos();
    while (true) {
      try {
        Api.Answer answer = question.get();
        boolean notNow = answer.status() >= 500 || answer.status() == 429;
        if (!notNow || System.nanoTime() > deadline) {
          return answer;
        }
      } catch (ApiFailure e) {
        if (!e.nobodyAnswered() || System.nanoTime() > deadline) {
          throw e;
        }
      }
      pause();
    }
  }

  private void pause() {
    try {
      betweenLooks();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiFailure("Interrupted");
    }
  }

  void betweenLooks() throws InterruptedException {
    Thread.sleep(gap.toMillis());
  }
}
