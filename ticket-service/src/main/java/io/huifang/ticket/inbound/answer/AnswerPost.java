package io.huifang.ticket.inbound.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.web.Signature;
import io.huifang.ticket.inbound.Signer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** One request to one messenger, signed. It follows nobody who sends it elsewhere. */
@ApplicationScoped
class AnswerPost {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<Integer> LATER = Set.of(408, 425, 429);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  @Inject ObjectMapper json;
  @Inject Clock clock;

  /** What a messenger said to it. */
  enum Result {
    SENT,
    REFUSED,
    UNREACHABLE
  }

  /**
   * @param reason for people who look after the installation; never a key and nothing of the text
   */
  record Outcome(Result result, String reason) {}

  /**
   * As messengers get it; docs/inbound.md.
   *
   * @param id the same each time it is sent
   */
  record Body(
      String type,
      UUID id,
      String conversation,
      String handle,
      String ticket,
      String text,
      Instant sentAt) {}

  Outcome send(Signer to, Answers.Waiting answer) {
    String seconds = String.valueOf(clock.instant().getEpochSecond());
    byte[] body = body(answer);
    String url = Objects.requireNonNull(to.source().source().answerUrl());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header(Signature.TIME, seconds)
            .header(Signature.HEADER, Signature.header(to.keys(), seconds, body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return new Outcome(result(status), "Answered " + status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(Result.UNREACHABLE, "Interrupted");
    } catch (IOException e) {
      return new Outcome(Result.UNREACHABLE, e.getClass().getSimpleName());
    }
  }

  private static Result result(int status) {
    if (status >= 200 && status < 300) {
      return Result.SENT;
    }
    return status >= 500 || LATER.contains(status) ? Result.UNREACHABLE : Result.REFUSED;
  }

  private byte[] body(Answers.Waiting answer) {
    try {
      return json.writeValueAsBytes(
          new Body(
              "reply",
              answer.id(),
              answer.conversation(),
              answer.handle(),
              answer.number(),
              answer.text(),
              answer.at()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("It is made of plain values", e);
    }
  }
}
