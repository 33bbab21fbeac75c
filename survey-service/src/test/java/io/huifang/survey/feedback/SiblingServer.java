package io.huifang.survey.feedback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.platform.id.Ids;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server at the address of the siblings that keeps keys as their API promises. */
public class SiblingServer implements QuarkusTestResourceLifecycleManager {
  private static final Map<String, String> MADE = new ConcurrentHashMap<>();
  private static final List<String> ASKED = new CopyOnWriteArrayList<>();
  private static final AtomicInteger REFUSING = new AtomicInteger();
  private static int port;
  private static HttpServer server;

  @Override
  public Map<String, String> start() {
    on();
    String address = "http://127.0.0.1:" + port;
    // not where people are sent
    return Map.of(
        "huifang.siblings.ticket-url", address, "huifang.siblings.escalation-url", address);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  static void on() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      port = server.getAddress().getPort();
      server.createContext("/", SiblingServer::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void down() {
    server.stop(0);
  }

  /** The next requests so many are refused as a mistake of ours. */
  static void refuse(int times) {
    REFUSING.set(times);
  }

  /** What was asked for about this feedback, each with its path. */
  static List<String> asked(String words) {
    return ASKED.stream().filter(one -> one.contains(words)).toList();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    ASKED.add(exchange.getRequestURI().getPath() + " " + body);
    boolean refused = REFUSING.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    String prefix = exchange.getRequestURI().getPath().endsWith("tickets") ? "T-9" : "C-9";
    String answer =
        refused
            ? "{\"title\":\"The request is not valid\",\"errors\":[{\"field\":\"category\",\"message\":\"is odd\"}]}"
            : MADE.computeIfAbsent(
                key,
                k ->
                    "{\"id\":\"%s\",\"number\":\"%s%05d\"}"
                        .formatted(Ids.next(), prefix, MADE.size()));
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(refused ? 400 : 201, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
