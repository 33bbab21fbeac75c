package io.huifang.platform.event;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One request to one subscriber. */
@ApplicationScoped
public class EventPost {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  @Inject ServiceTokens tokens;
  @Inject OutboxConfig config;
  @Inject ObjectMapper json;

  /**
   * Posts a batch.
   *
   * @return the outcome by event id
   * @throws RefusedBatchException if the batch as a whole was malformed or too large
   * @throws IOException if nobody answered, or not in the agreed form
   */
  Map<String, Outcome> post(URI url, List<OutboxRow> rows) throws IOException {
    StringBuilder body = new StringBuilder("[");
    for (OutboxRow row : rows) {
      body.append(body.length() > 1 ? "," : "").append(row.event());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(config.timeout())
            .header("Content-Type", CloudEvent.BATCH_MEDIA_TYPE)
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.append(']').toString()));
    tokens.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
    HttpResponse<String> response = send(request.build());
    if (response.statusCode() == 400 || response.statusCode() == 413) {
      throw new RefusedBatchException("Answered " + response.statusCode());
    }
    if (response.statusCode() != 200) {
      throw new IOException("Answered " + response.statusCode());
    }
    Map<String, Outcome> outcomes = new HashMap<>();
    for (JsonNode result : json.readTree(response.body()).path("results")) {
      outcomes.put(
          result.path("id").asText(),
          new Outcome(result.path("outcome").asText(), result.path("reason").asText("")));
    }
    return outcomes;
  }

  String idOf(OutboxRow row) throws IOException {
    return json.readTree(row.event()).path("id").asText();
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while sending", e);
    }
  }

  record Outcome(String outcome, String reason) {}
}
