package io.huifang.survey.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.platform.web.Signature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A gateway as docs/gateway.md describes it, which checks every request and answers as it is told.
 */
final class LocalGateway implements AutoCloseable {
  static final String SECRET = "a-secret-of-the-tests-0123456789";
  private static final Set<String> SMS =
      Set.of(
          "id",
          "channel",
          "to",
          "language",
          "text",
          "segments",
          "link",
          "notAfter",
          "callback",
          "test");
  private static final Set<String> WECHAT =
      Set.of(
          "id",
          "channel",
          "to",
          "language",
          "template",
          "data",
          "link",
          "notAfter",
          "callback",
          "test");
  private static final ObjectMapper JSON = new ObjectMapper();
  private final List<JsonNode> taken = new CopyOnWriteArrayList<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Function<JsonNode, Answer> answers = LocalGateway::taken;

  /** What it answers; no status for one that cuts the line instead. */
  record Answer(int status, String body) {}

  LocalGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/messages", this::handle);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.start();
  }

  static Answer taken(JsonNode message) {
    return new Answer(202, "{\"id\":\"p-" + message.path("id").asText() + "\"}");
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/messages";
  }

  void answers(int status, String body) {
    answers = message -> new Answer(status, body);
  }

  void answers(Function<JsonNode, Answer> how) {
    answers = how;
  }

  /** Every message to this number or openid, in the order in which they came. */
  List<JsonNode> to(String whom) {
    return taken.stream().filter(one -> one.path("to").asText().equals(whom)).toList();
  }

  /** What did not keep to the contract. */
  List<String> wrong() {
    return new ArrayList<>(wrong);
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    JsonNode message = JSON.readTree(body);
    check(exchange, message, body);
    taken.add(message);
    Answer answer = answers.apply(message);
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void check(HttpExchange exchange, JsonNode message, byte[] body) {
    String seconds = exchange.getRequestHeaders().getFirst(Signature.TIME);
    String signature = exchange.getRequestHeaders().getFirst(Signature.HEADER);
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    require(exchange.getRequestMethod().equals("POST"), "not a POST");
    require(
        "application/json".equals(exchange.getRequestHeaders().getFirst("Content-Type")),
        "not JSON");
    require(
        seconds != null
            && signature != null
            && Signature.fits(List.of(SECRET), signature, seconds, body),
        "not signed");
    require(message.path("id").asText().equals(key), "the key is not the id");
    require(UUID.fromString(String.valueOf(key)).version() == 7, "the key is no UUIDv7");
    boolean sms = message.path("channel").asText().equals("SMS");
    Set<String> there = new TreeSet<>();
    message
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!message.path(name).isNull()) {
                there.add(name);
              }
            });
    require(there.equals(new TreeSet<>(sms ? SMS : WECHAT)), "fields: " + there);
    require(
        message
            .path("callback")
            .asText()
            .equals("http://localhost:8082/api/gateway/" + (sms ? "sms" : "wechat") + "/reports"),
        "callback");
    require(message.path("text").asText("").chars().noneMatch(Character::isISOControl), "control");
  }

  private void require(boolean holds, String what) {
    if (!holds) {
      wrong.add(what);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
