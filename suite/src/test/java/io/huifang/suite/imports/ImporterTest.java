package io.huifang.suite.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.api.Api;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a door that behaves as badly as a network does. */
class ImporterTest {
  private static final Patience SHORT = new Patience(Duration.ofMillis(5), Duration.ofSeconds(20));
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private Importer importer;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    URI url = URI.create("http://localhost:" + server.getAddress().getPort());
    importer = new Importer(new Api(url, () -> "token"), job -> {}, SHORT);
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void aLostAnswerIsAskedForAgain() throws Exception {
    server.createContext("/", this::unreliable);
    server.start();
    Importer.Started started =
        importer.start("f.csv", "m", new ByteArrayInputStream(new byte[] {1}), "REPLACE");
    assertThat(started.await().path("state").asText()).isEqualTo("DONE");
    assertThat(asked).contains("PUT /api/imports/7/parts/0", "POST /api/imports/7/start");
    assertThat(asked.stream().filter("GET /api/imports/7"::equals).count()).isGreaterThan(2);
  }

  /** Breaks off, answers 503 and 409, and is well at last. */
  private void unreliable(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    exchange.getRequestBody().readAllBytes();
    asked.add(what);
    long times = asked.stream().filter(what::equals).count();
    if (times == 1) {
      exchange.close(); // nobody answered
    } else if (times == 2) {
      answer(exchange, 503, "{}");
    } else if (what.endsWith("/start")) {
      answer(exchange, 409, "{}"); // the first one had arrived
    } else {
      answer(exchange, 200, "{\"id\":\"7\",\"state\":\"DONE\"}");
    }
  }

  @Test
  void aRefusalIsNotAskedForAgain() {
    server.createContext(
        "/",
        exchange -> {
          asked.add("any");
          answer(exchange, 400, "{\"detail\":\"no\"}");
        });
    server.start();
    assertThatThrownBy(() -> importer.start("f.csv", "m", new ByteArrayInputStream(new byte[] {1})))
        .hasMessageContaining("400");
    assertThat(asked).hasSize(1);
  }

  @Test
  void anEmptyFileIsToldAsThatBeforeAnythingIsSent() {
    server.start();
    assertThatThrownBy(() -> importer.start("f.csv", "m", new ByteArrayInputStream(new byte[0])))
        .hasMessage("The file f.csv is empty, there is nothing to import");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
