package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.suite.process.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads of a resync that is not begun. */
class OperatorCommandTest {
  @TempDir Path data;
  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private int status;
  private String answer = "";

  @BeforeEach
  void listen() throws IOException {
    Files.writeString(data.resolve("secrets.properties"), "client.huifang-simulator=abc\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/realms/huifang",
        exchange -> say(exchange, 200, "{\"access_token\":\"t\",\"expires_in\":600}"));
    server.createContext(
        "/api/outbox/resync",
        exchange -> {
          asked.add(
              exchange.getRequestMethod()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          say(exchange, status, answer);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aResyncThatDoesNotRaiseVersionsIsNotTakenForOneThatDoes() {
    status = 409;
    answer = "{\"status\":409,\"detail\":\"A resync that raises no versions is running\"}";
    assertThatThrownBy(() -> resync("ticket", "--restored"))
        .isInstanceOf(StartFailure.class) // with which the command line ends with another code
        .hasMessage("Nothing was begun: A resync that raises no versions is running");
    assertThat(asked).containsExactly("POST {\"restored\":true}");
    assertThat(text.toString(StandardCharsets.UTF_8)).doesNotContain("told");
  }

  @Test
  void whatHasEndedIsSaid() {
    status = 200;
    answer = "{\"id\":\"1\",\"state\":\"DONE\",\"told\":{\"ticket\":3}}";
    resync("ticket");
    assertThat(asked).containsExactly("POST {\"restored\":false}", "GET ");
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("ticket-service has told everything again: {\"ticket\":3}");
  }

  private void resync(String... what) {
    String port = String.valueOf(server.getAddress().getPort());
    List<String> arguments = new ArrayList<>(List.of("resync"));
    arguments.addAll(List.of(what));
    arguments.addAll(
        List.of("--data", data.toString(), "--ticket-port", port, "--keycloak-port", port));
    new OperatorCommand(
            arguments, new Home(data), new PrintStream(text, true, StandardCharsets.UTF_8))
        .run();
  }

  private static void say(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
