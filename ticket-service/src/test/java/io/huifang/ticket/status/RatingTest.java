package io.huifang.ticket.status;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.loop.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One click on the status page, where a question is open and only there. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RatingTest {
  private static final String LATER = "2026-04-04T00:00:00Z";
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  private final UUID invitation = UUID.randomUUID();
  private String ticket;
  private String path;
  private String cookie;

  @BeforeEach
  void aLink() {
    clock.reset();
    ticket = id(open());
    String url = agent().post("/api/tickets/" + ticket + "/status-links").path("url");
    Response entered = given().redirects().follow(false).get(URI.create(url).getPath());
    cookie = entered.cookie("huifang_status");
    path = entered.header("Location");
  }

  private RequestSpecification browser() {
    return given()
        .cookie("huifang_status", cookie)
        .header("Accept-Language", "en")
        .redirects()
        .follow(false);
  }

  private String page() {
    return browser().get(path).asString();
  }

  private int rate(String score) {
    return browser().formParam("score", score).post(path + "/rating").statusCode();
  }

  private void resolved() {
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);
  }

  private long told() {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from outbox_event where event like '%rating.given.v1%' and event"
                        + " like :id")
                .setParameter("id", "%" + invitation + "%")
                .getSingleResult())
        .longValue();
  }

  @Test
  void isOfferedWhileTheQuestionIsOpenAndTakenOnce() {
    Told.invitation(invitation, ticket, 2, "SENT", null, LATER);
    assertThat(page()).as("nothing is over yet").doesNotContain("How did we do?");
    assertThat(rate("5")).isEqualTo(409);
    resolved();
    assertThat(page()).contains("How did we do?", "value=\"1\"", "value=\"5\"");
    for (String wrong : new String[] {"0", "6", "five", "4.5", "-1", ""}) {
      assertThat(rate(wrong)).as(wrong).isEqualTo(400);
    }
    assertThat(rate("4")).isEqualTo(303);
    assertThat(page()).contains("You have rated us 4 of 5").doesNotContain("value=\"5\"");
    assertThat(rate("1")).isEqualTo(303);
    assertThat(page()).contains("You have rated us 4 of 5");
    assertThat(told()).isOne();
    given().formParam("score", "1").post(path + "/rating").then().statusCode(404);
  }

  @Test
  void whoWasNotAskedOrHasAnsweredIsNotAskedHere() {
    resolved();
    assertThat(page()).doesNotContain("How did we do?");
    Told.invitation(invitation, ticket, 2, "HELD_BACK", "FATIGUE", null);
    assertThat(page()).doesNotContain("How did we do?");
    Told.invitation(invitation, ticket, 3, "SENT", null, "2026-03-04T00:50:00Z");
    assertThat(page()).as("too late").doesNotContain("How did we do?");
    Told.invitation(invitation, ticket, 4, "SENT", null, LATER);
    assertThat(page()).contains("How did we do?");
    Told.answers(UUID.randomUUID(), invitation, ticket, 2, "by mail");
    assertThat(page()).doesNotContain("How did we do?");
    assertThat(rate("5")).isEqualTo(409);
    assertThat(told()).isZero();
  }

  @Test
  void twoClicksAtOnceAreOne() throws Exception {
    resolved();
    Told.invitation(invitation, ticket, 2, "SENT", null, LATER);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Integer>> clicks = new ArrayList<>();
      for (int i = 1; i <= 4; i++) {
        String score = String.valueOf(i);
        clicks.add(() -> rate(score));
      }
      for (Future<Integer> click : threads.invokeAll(clicks)) {
        assertThat(click.get()).isEqualTo(303);
      }
    } finally {
      threads.shutdown();
    }
    assertThat(told()).isOne();
  }
}
