package io.huifang.survey.feedback.onward;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.security.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks siblings by their API, with the token of this service. */
@ApplicationScoped
class Siblings {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  @Inject SiblingAddresses addresses;
  @Inject ServiceTokens tokens;
  @Inject ObjectMapper json;

  /**
   * One request, made once however often it is sent under this key.
   *
   * @param body JSON
   */
  Outcome post(Wish.Kind kind, String key, String body) {
    String url =
        kind == Wish.Kind.TICKET
            ? addresses.ticketUrl() + "/api/tickets"
            : addresses.escalationUrl() + "/api/cases";
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("Accept", "application/json")
              .header("Idempotency-Key", key)
              .POST(HttpRequest.BodyPublishers.ofString(body));
      tokens.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return outcome(response.statusCode(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(null, null, "interrupted", false);
    } catch (IOException | RuntimeException e) {
      return new Outcome(null, null, e.getClass().getSimpleName(), false);
    }
  }

  private Outcome outcome(int status, String body) throws IOException {
    if (status == 200 || status == 201) {
      JsonNode made = json.readTree(body);
      return new Outcome(
          UUID.fromString(made.path("id").asText()), made.path("number").asText(), null, false);
    }
    boolean refused = status == 400 || status == 409 || status == 422;
    return new Outcome(null, null, status + " " + detail(body), refused);
  }

  /** What the problem document says, cut to what a person reads. */
  private String detail(String body) {
    try {
      JsonNode problem = json.readTree(body);
      JsonNode field = problem.path("errors").path(0);
      String text =
          field.isObject()
              ? field.path("field").asText() + " " + field.path("message").asText()
              : problem.path("title").asText();
      return text.length() > 300 ? text.substring(0, 300) : text;
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * What came back.
   *
   * @param id of what was made, null if nothing was
   * @param trouble why nothing was, null if something was
   * @param refused whether asking the same once more would change nothing
   */
  record Outcome(
      @Nullable UUID id, @Nullable String number, @Nullable String trouble, boolean refused) {}
}
