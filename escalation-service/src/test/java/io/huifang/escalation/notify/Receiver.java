package io.huifang.escalation.notify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server on this machine that takes messages, and answers as whoever it stands for would. */
public final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();

  /** What came. */
  public record Got(String method, URI uri, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(one -> one.getKey().equalsIgnoreCase(name))
          .map(one -> one.getValue().get(0))
          .findFirst()
          .orElse("");
    }
  }

  /** What it says to that; a status of 0 closes the connection without a word. */
  public record Says(int status, String body, Map<String, String> headers) {
    public static Says of(int status, String body) {
      return new Says(status, body, Map.of());
    }
  }

  public Receiver(Function<Got, Says> answers) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
  }

  private void answer(HttpExchange exchange, Function<Got, Says> answers) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Got one =
        new Got(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            Map.copyOf(exchange.getRequestHeaders()),
            body);
    got.add(one);
    Says says = answers.apply(one);
    if (says.status() > 0) {
      byte[] bytes = says.body().getBytes(StandardCharsets.UTF_8);
      says.headers().forEach(exchange.getResponseHeaders()::add);
      exchange.sendResponseHeaders(says.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
    exchange.close();
  }

  /** Its address, by this host name. */
  public String at(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  public String at(String path) {
    return at("127.0.0.1", path);
  }

  public List<Got> got() {
    return List.copyOf(got);
  }

  @Override
  public void close() {
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }
}
