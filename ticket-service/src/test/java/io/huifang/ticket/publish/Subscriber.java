package io.huifang.ticket.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A sibling that takes events and answers as a test wants it to. */
public class Subscriber implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<JsonNode> TAKEN = new CopyOnWriteArrayList<>();
  private static volatile int status = 200;
  private static volatile UnaryOperator<String> outcomeByType = type -> "accepted";
  private static volatile int largest = Integer.MAX_VALUE;
  private HttpServer server;

  /** Refuses longer batches with 413, as a proxy in between may do. */
  static void atMost(int events) {
    largest = events;
  }

  /** How the next requests are answered. */
  static void answer(int newStatus, UnaryOperator<String> outcome) {
    status = newStatus;
    outcomeByType = outcome;
  }

  static List<String> typesAbout(String aggregate) {
    return TAKEN.stream()
        .filter(event -> event.path("subject").asText().equals(aggregate))
        .map(event -> event.path("type").asText())
        .toList();
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/events", Subscriber::take);
    server.start();
    return Map.of(
        "huifang.outbox.subscribers.kpi.url",
        "http://127.0.0.1:" + server.getAddress().getPort() + "/events",
        // one subscriber is enough to watch
        "huifang.outbox.subscribers.survey.types",
        "nothing",
        "huifang.outbox.subscribers.escalation.types",
        "nothing");
  }

  private static void take(HttpExchange exchange) throws IOException {
    StringBuilder results = new StringBuilder();
    JsonNode batch = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (batch.size() > largest) {
      exchange.sendResponseHeaders(413, -1);
      exchange.close();
      return;
    }
    for (JsonNode event : batch) {
      String outcome = outcomeByType.apply(event.path("type").asText());
      if (status == 200 && outcome.equals("accepted")) {
        TAKEN.add(event);
      }
      results
          .append(results.isEmpty() ? "" : ",")
          .append("{\"id\":\"" + event.path("id").asText() + "\",\"outcome\":\"" + outcome + "\"}");
    }
    byte[] body = ("{\"results\":[" + results + "]}").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
