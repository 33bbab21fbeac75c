package io.huifang.survey.gateway.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.web.Signature;
import io.huifang.survey.gateway.Target;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request to one gateway, signed, on a connection of its own: one that is kept may have ended
 * at the other side, and then nobody knows what has become of the request. It follows nobody who
 * sends it elsewhere.
 */
@ApplicationScoped
public class GatewayPost {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  /** Whoever answers more than this does not speak to us. */
  private static final int LONGEST_ANSWER = 16 * 1024;

  private static final int LONGEST_ID = 200;

  /** About this message: no other attempt would fare better. */
  private static final Set<Integer> REFUSED = Set.of(400, 413, 422);

  private static final int KNOWN_ALREADY = 409;
  private static final int BEHIND_IS_SILENT = 504;

  private final HttpClient http;
  @Inject ObjectMapper json;
  @Inject Clock clock;

  @Inject
  GatewayPost(Vertx vertx) {
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setVerifyHost(true)
                .setMaxPoolSize(32));
  }

  @PreDestroy
  void close() {
    http.close();
  }

  /** What a gateway said to it. */
  public enum Result {
    TAKEN,
    REFUSED,
    /** Not taken, perhaps later. */
    LATER,
    /** It left, and nobody knows whether it was taken. */
    UNSURE
  }

  /**
   * @param said the id that the gateway gave, or why it took nothing; never to whom it was
   */
  public record Outcome(Result result, String said) {}

  private record Answer(int status, String body) {}

  /**
   * Waits for the answer; never inside a transaction.
   *
   * @param id of the message, the key by which a gateway knows it again
   */
  public Outcome send(Target to, UUID id, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String seconds = String.valueOf(clock.instant().getEpochSecond());
    HttpClientRequest open;
    try {
      RequestOptions options =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setAbsoluteURI(to.address())
              .setFollowRedirects(false)
              .putHeader("Content-Type", "application/json")
              .putHeader("User-Agent", "Huifang")
              .putHeader("Idempotency-Key", id.toString())
              .putHeader(Signature.TIME, seconds)
              .putHeader(Signature.HEADER, Signature.header(List.of(to.secret()), seconds, bytes));
      open = await(http.request(options));
    } catch (ExecutionException | TimeoutException e) {
      return new Outcome(Result.LATER, "NO_CONNECTION");
    }
    // what fails is told by the futures below; without a handler it would be logged as an error
    open.exceptionHandler(told -> {});
    try {
      // whoever reads is there before anything is sent: an answer does not wait for its reader
      Future<Answer> answer = open.response().compose(GatewayPost::read);
      return outcome(await(open.end(Buffer.buffer(bytes)).compose(sent -> answer)));
    } catch (ExecutionException e) {
      return new Outcome(Result.UNSURE, "CUT");
    } catch (TimeoutException e) {
      return new Outcome(Result.UNSURE, "NO_ANSWER");
    } finally {
      // what is over is not changed by it; what is not must not go on
      open.reset();
    }
  }

  private static <T> T await(Future<T> what) throws ExecutionException, TimeoutException {
    try {
      return what.toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  private static Future<Answer> read(HttpClientResponse response) {
    Promise<Answer> answer = Promise.promise();
    Buffer body = Buffer.buffer();
    response.handler(
        part -> {
          body.appendBuffer(part);
          if (body.length() > LONGEST_ANSWER) {
            answer.tryComplete(new Answer(response.statusCode(), ""));
            response.request().reset();
          }
        });
    response.endHandler(
        end ->
            answer.tryComplete(
                new Answer(response.statusCode(), body.toString(StandardCharsets.UTF_8))));
    response.exceptionHandler(answer::tryFail);
    return answer.future();
  }

  private Outcome outcome(Answer answer) {
    int status = answer.status();
    JsonNode said = read(answer.body());
    if (status >= 200 && status < 300 || status == KNOWN_ALREADY) {
      String id = said.path("id").asText("");
      boolean named = !id.isBlank() && id.length() <= LONGEST_ID && id.indexOf('\0') < 0;
      // without the id that was due it may be anything that answers 200 to everybody
      return named ? new Outcome(Result.TAKEN, id) : new Outcome(Result.UNSURE, "NO_ID");
    }
    if (REFUSED.contains(status)) {
      return new Outcome(Result.REFUSED, Codes.of(said.path("code").asText(""), "HTTP_" + status));
    }
    return new Outcome(status == BEHIND_IS_SILENT ? Result.UNSURE : Result.LATER, "HTTP_" + status);
  }

  private JsonNode read(String body) {
    try {
      JsonNode read = json.readTree(body);
      return read == null ? json.missingNode() : read;
    } catch (JsonProcessingException e) {
      return json.missingNode();
    }
  }
}
