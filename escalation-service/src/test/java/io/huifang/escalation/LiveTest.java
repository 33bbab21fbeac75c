package io.huifang.escalation;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service as it runs outside of tests: its own threads, wake-ups, and somebody who listens. */
@QuarkusTest
@TestProfile(LiveTest.Running.class)
@QuarkusTestResource(ServiceEnvironment.class)
class LiveTest {
  private static final String PORT = "huifang.live.port";
  private static final List<JsonNode> RECEIVED = new CopyOnWriteArrayList<>();
  private static volatile String refused = "none";
  private static HttpServer kpi;
  @Inject SettableClock clock;

  @BeforeAll
  static void listen() throws IOException {
    int port = Integer.getInteger(PORT);
    kpi = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 10);
    kpi.createContext("/events", LiveTest::take);
    kpi.start();
  }

  @AfterAll
  static void stop() {
    kpi.stop(0);
  }

  private static void take(HttpExchange exchange) throws IOException {
    JsonNode batch = new ObjectMapper().readTree(exchange.getRequestBody());
    StringBuilder results = new StringBuilder();
    for (JsonNode one : batch) {
      boolean reject = one.path("subject").asText().equals(refused);
      if (!reject) {
        RECEIVED.add(one);
      }
      results.append(results.isEmpty() ? "" : ",");
      results.append(
          "{\"id\":\"%s\",\"outcome\":\"%s\"}"
              .formatted(one.path("id").asText(), reject ? "rejected" : "accepted"));
    }
    byte[] answer = ("{\"results\":[" + results + "]}").getBytes();
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  @Test
  void runsByItself() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "still waiting", ""));
    String id = caseAbout(ticket);
    await("the owner is told", () -> mails() > 0);
    await("kpi is told", () -> types(id).equals(List.of("case.opened.v1")));
    assertThat(RECEIVED).allMatch(e -> e.path("source").asText().equals("/escalation-service"));
    refused = id;
    clock.advance(Duration.ofHours(25));
    await("the case goes up", () -> level(id) == 2);
    await("what kpi rejects is parked", () -> parked() == 1);
    assertThat(types(id)).containsExactly("case.opened.v1");
    refused = "none";
    as("admin", null, "admin").post("/api/outbox/replay").then().statusCode(200);
    await("and is sent again", () -> types(id).contains("case.escalated.v1"));
    assertThat(types(id)).containsExactly("case.opened.v1", "case.escalated.v1");
    assertThat(parked()).isZero();
  }

  private static List<String> types(String subject) {
    return RECEIVED.stream()
        .filter(event -> event.path("subject").asText().equals(subject))
        .map(event -> event.path("type").asText())
        .collect(Collectors.toList());
  }

  private static int level(String id) {
    return specialist().get("/api/cases/" + id).path("escalation.level");
  }

  private static int parked() {
    return as("admin", null, "admin").get("/api/outbox").path("parked");
  }

  private static int mails() {
    return ServiceEnvironment.mail().getReceivedMessages().length;
  }

  private static void await(String what, BooleanSupplier condition) {
    Awaitility.await(what).atMost(Duration.ofSeconds(20)).until(condition::getAsBoolean);
  }

  /** Switches on what tests leave off. */
  public static final class Running implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      try (ServerSocket free = new ServerSocket(0)) {
        // asked more than once, and not always by the loader that runs the test
        if (System.getProperty(PORT) == null) {
          System.setProperty(PORT, String.valueOf(free.getLocalPort()));
        }
        return Map.of(
            "huifang.due.enabled",
            "true",
            "huifang.wakeups.enabled",
            "true",
            "huifang.outbox.subscribers.kpi.url",
            "http://127.0.0.1:" + System.getProperty(PORT) + "/events");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
