package io.huifang.platform.event.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.OutboxConfig;
import io.huifang.platform.event.Subscriptions.Subscription;
import io.huifang.platform.security.ServiceTokens;
import io.huifang.platform.trace.Piece;
import io.huifang.platform.trace.Spans;
import io.huifang.platform.trace.Traces;
import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One request to one subscriber. */
@ApplicationScoped
class EventPost {
  private static final int OK = 200;
  private static final Pattern TRACE = Pattern.compile("\"traceparent\":\"([0-9a-f-]{55})\"");
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();

  @Inject ServiceTokens tokens;
  @Inject OutboxConfig config;
  @Inject ObjectMapper json;
  @Inject Spans spans;

  /**
   * Posts a batch; one that is refused as a whole is sent in halves until the event that spoils it
   * is alone.
   *
   * @return what became of each, in the order of the entries
   * @throws SilentException if nobody answered, or not in the agreed form
   */
  List<Outcome> post(Subscription to, List<OutboxEntry> entries) throws SilentException {
    URI url = to.config().url();
    Map<OutboxEntry, String> traces = spans.on() ? traces(entries) : Map.of();
    try (Piece request = spans.begin("POST /events", SpanKind.CLIENT, null, traces.values())) {
      request
          .with("huifang.subscriber", to.name())
          .with("server.address", url.getHost())
          .with("server.port", url.getPort())
          .with("messaging.batch.message_count", entries.size());
      Map<OutboxEntry, Piece> pieces = new HashMap<>();
      traces.forEach((entry, trace) -> pieces.put(entry, piece(to, entry, trace)));
      HttpResponse<String> response;
      try {
        response = send(url, entries, request);
        if (response.statusCode() == OK) {
          List<Outcome> outcomes = read(response.body(), entries.size());
          for (int i = 0; i < outcomes.size() && !pieces.isEmpty(); i++) {
            Piece piece = pieces.get(entries.get(i));
            if (piece != null) {
              piece.with("huifang.outcome", outcomes.get(i).word());
            }
          }
          return outcomes;
        }
      } finally {
        pieces.values().forEach(Piece::end);
      }
      return refused(to, entries, response.statusCode());
    }
  }

  private List<Outcome> refused(Subscription to, List<OutboxEntry> entries, int status)
      throws SilentException {
    if (status != 400 && status != 413) {
      throw new SilentException("Answered " + status);
    }
    if (entries.size() == 1) {
      return List.of(new Outcome("failed", "Refused with " + status));
    }
    int middle = entries.size() / 2;
    List<Outcome> both = new ArrayList<>(post(to, entries.subList(0, middle)));
    both.addAll(post(to, entries.subList(middle, entries.size())));
    return both;
  }

  private Piece piece(Subscription to, OutboxEntry entry, String trace) {
    String name = "send " + entry.type() + " to " + to.name();
    return spans.beside(name, SpanKind.PRODUCER, trace);
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

  private static Map<OutboxEntry, String> traces(List<OutboxEntry> entries) {
    Map<OutboxEntry, String> traces = new HashMap<>();
    for (OutboxEntry entry : entries) {
      // written by us, without blanks and before the data; quotes within a text are escaped
      Matcher found = TRACE.matcher(entry.text());
      if (found.find()) {
        traces.put(entry, found.group(1));
      }
    }
    return traces;
  }

  private HttpResponse<String> send(URI url, List<OutboxEntry> entries, Piece piece)
      throws SilentException {
    StringBuilder body = new StringBuilder("[");
    for (OutboxEntry entry : entries) {
      body.append(body.length() > 1 ? "," : "").append(entry.text());
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(url)
            .timeout(config.timeout())
            .header("Content-Type", CloudEvent.BATCH_MEDIA_TYPE)
            .header("Accept", "application/json")
            .header(Traces.NAME, String.valueOf(Traces.current()))
            .POST(HttpRequest.BodyPublishers.ofString(body.append(']').toString()));
    try {
      tokens.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      piece.with("http.response.status_code", response.statusCode());
      if (response.statusCode() != OK) {
        piece.failed(Integer.toString(response.statusCode()));
      }
      return response;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SilentException(e);
    } catch (IOException | RuntimeException e) {
      piece.failed(e);
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
