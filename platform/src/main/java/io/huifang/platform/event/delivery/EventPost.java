package io.huifang.platform.event.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.OutboxConfig;
import io.huifang.platform.security.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One request to one subscriber. */
@ApplicationScoped
class EventPost {
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  @Inject ServiceTokens tokens;
  @Inject OutboxConfig config;
  @Inject ObjectMapper json;

  /**
   * Posts a batch; one that is refused as a whole is sent in halves until the event that spoils it
   * is alone.
   *
   * @return what became of each, in the order of the entries
   * @throws SilentException if nobody answered, or not in the agreed form
   */
  List<Outcome> post(URI url, List<OutboxEntry> entries) throws SilentException {
    HttpResponse<String> response = send(url, entries);
    int status = response.statusCode();
    if (status == 400 || status == 413) {
      if (entries.size() == 1) {
        return List.of(new Outcome("failed", "Refused with " + status));
      }
      int middle = entries.size() / 2;
      List<Outcome> both = new ArrayList<>(post(url, entries.subList(0, middle)));
      both.addAll(post(url, entries.subList(middle, entries.size())));
      return both;
    }
    if (status != 200) {
      throw new SilentException("Answered " + status);
    }
    return read(response.body(), entries.size());
  }

  private List<Outcome> read(String body, int wanted) throws SilentException {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (JsonNode result : json.readTree(body).path("results")) {
        outcomes.add(
            new Outcome(result.path("outcome").asText(), result.path("reason").asText("")));
      }
    } catch (IOException e) {
      throw new SilentException(e);
    }
    if (outcomes.size() != wanted) {
      throw new SilentException("Answered " + outcomes.size() + " of " + wanted + " events");
    }
    return outcomes;
  }

  private HttpResponse<String> send(URI url, List<OutboxEntry> entries) throws SilentException {
    StringBuilder body = new StringBuilder("[");
    for (OutboxEntry entry : entries) {
      body.append(body.length() > 1 ? "," : "").append(entry.text());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(config.timeout())
            .header("Content-Type", CloudEvent.BATCH_MEDIA_TYPE)
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.append(']').toString()));
    try {
      tokens.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SilentException(e);
    } catch (IOException | RuntimeException e) {
      throw new SilentException(e);
    }
  }

  /**
   * What became of one event.
   *
   * @param word accepted, duplicate, ignored, rejected or failed
   */
  record Outcome(String word, String reason) {
    boolean taken() {
      return word.equals("accepted") || word.equals("duplicate") || word.equals("ignored");
    }

    boolean rejected() {
      return word.equals("rejected");
    }
  }
}
