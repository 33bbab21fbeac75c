package io.huifang.ticket.inbound;

import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.web.Signature;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What agents answer, at a messenger's own server. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnswersTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject EntityManager entities;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final AtomicInteger status = new AtomicInteger(200);
  private HttpServer server;
  private Messenger chat;
  private String ticket;

  private record Got(String body, boolean signed) {}

  @BeforeEach
  void messenger() throws IOException {
    clock.reset();
    TicketApi.staff();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/answers",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          String seconds = exchange.getRequestHeaders().getFirst(Signature.TIME);
          String header = exchange.getRequestHeaders().getFirst(Signature.HEADER);
          boolean signed = Signature.fits(List.of(chat.key), header, seconds, body);
          got.add(new Got(new String(body, StandardCharsets.UTF_8), signed));
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status.get(), -1);
          exchange.close();
        });
    server.start();
    chat =
        new Messenger(
            clock, "CHAT", "http://localhost:" + server.getAddress().getPort() + "/answers");
    String number = chat.send(chat.message("1", "Hi")).path("results[0].ticket");
    ticket =
        entities
            .createNativeQuery("select id::text from ticket where number = :x")
            .setParameter("x", number)
            .getSingleResult()
            .toString();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void reply(String text) {
    InboundTest.changed(ticket, "replies", "{\"text\":\"" + text + "\"}").then().statusCode(200);
    clock.advance(Duration.ofSeconds(1));
  }

  @Test
  void goOutSignedOnceAndInTheirOrder() {
    reply("one");
    reply("two");
    manager().body("{\"text\":\"inside\"}").post("/api/tickets/" + ticket + "/notes");
    due.drain();
    due.drain();
    assertThat(got).hasSize(2).allMatch(Got::signed);
    assertThat(got.get(0).body()).contains("\"text\":\"one\"", chat.conversation, chat.handle);
    assertThat(got.get(1).body()).contains("\"text\":\"two\"").doesNotContain("inside");
  }

  @Test
  void waitForAMessengerThatIsAwayAndAreGivenUpAfterADay() {
    status.set(503);
    reply("one");
    due.drain();
    reply("two");
    due.drain();
    assertThat(got).allMatch(one -> one.body().contains("\"one\""));
    status.set(204);
    clock.advance(Duration.ofMinutes(20));
    due.drain();
    assertThat(got.get(got.size() - 2).body()).contains("\"one\"");
    assertThat(got.get(got.size() - 1).body()).contains("\"two\"");
    status.set(500);
    reply("three");
    due.drain();
    clock.advance(Duration.ofDays(2));
    due.drain();
    assertThat(manager().get("/api/tickets/" + ticket + "/messages").asString())
        .contains("has not reached the customer (Answered 500)");
    assertThat(waiting()).isZero();
  }

  @Test
  void aRefusalIsSaidToTheAgentAndHoldsUpNothing() {
    status.set(302); // follows nobody elsewhere
    reply("one");
    due.drain();
    status.set(200);
    reply("two");
    due.drain();
    assertThat(got).hasSize(2);
    assertThat(manager().get("/api/tickets/" + ticket + "/messages").asString())
        .contains("has not reached the customer (Answered 302)");
    assertThat(waiting()).isZero();
  }

  private long waiting() {
    return ((Number)
            entities.createNativeQuery("select count(*) from inbound_answer").getSingleResult())
        .longValue();
  }
}
