package io.huifang.suite.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLineTest {
  private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}";
  private final List<String> seen = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    seen.add(
        exchange.getRemoteAddress().getPort()
            + "|"
            + exchange.getRequestHeaders().getFirst("Key")
            + "|"
            + body);
    byte[] answer = "{\"名\":\"é\"}".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(seen.size() == 2 ? 409 : 201, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Test
  void oneConnectionCarriesManyRequestsEachWithNewIds() throws Exception {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    RequestTemplate template =
        RequestTemplate.post(
            "/", base.getAuthority(), "Key: {key}\r\n", "{\"name\":\"王 {who} {who} {key}\"}");
    try (HttpLine line = new HttpLine(base)) {
      assertThat(line.exchange(template.next())).isEqualTo(201);
      assertThat(line.text()).isEqualTo("{\"名\":\"é\"}");
      assertThat(line.exchange(template.next())).isEqualTo(409);
      assertThat(line.exchange(template.next())).isEqualTo(201);
    }

    assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    assertThat(seen)
        .allMatch(s -> s.matches("\\d+\\|(" + ID + ")\\|\\{\"name\":\"王 (" + ID + ") \\2 \\1\"}"));
    assertThat(seen.stream().map(s -> s.substring(0, s.indexOf('|'))).distinct()).hasSize(1);
  }
}
