package io.huifang.suite.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.hook.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Somebody else's server that takes a webhook half of the time, and checks the signature of each.
 */
final class FlakyHook implements AutoCloseable {
  private static final int MOST_REFUSALS = 3;
  final Map<String, Integer> taken = new ConcurrentHashMap<>();
  final AtomicLong refused = new AtomicLong();
  final Queue<String> forged = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile String secret = "";

  FlakyHook() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(8, FlakyHook::daemon));
    server.createContext("/hook", this::take);
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "flaky-hook");
    thread.setDaemon(true);
    return thread;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  /** As it was shown when the endpoint was made. */
  void secret(String shown) {
    secret = shown;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = exchange.getRequestHeaders().getFirst("webhook-id");
    if (!Signature.fits(exchange, body, secret)) {
      forged.add(id);
    }
    int fate = ThreadLocalRandom.current().nextInt(100);
    if (fate < 48 && refusals.merge(id, 1, Integer::sum) <= MOST_REFUSALS) {
      refused.incrementAndGet();
      exchange.sendResponseHeaders(fate < 24 ? 503 : 500, -1);
    } else {
      taken.merge(id, 1, Integer::sum);
      if (fate < 98) {
        exchange.sendResponseHeaders(204, -1);
      } // else it has taken it, and nobody will hear of that
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
