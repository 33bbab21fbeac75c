package io.huifang.ticket.routing;

import static io.huifang.testkit.settings.SettingsForms.fields;
import static io.huifang.testkit.settings.SettingsForms.page;
import static io.huifang.testkit.settings.SettingsForms.send;
import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.huifang.ticket.routing.push.Pusher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queues and people are set up, watched and steered on pages. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RoutingPagesTest {
  private static final String QUEUES = "/settings/routing";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Pusher pusher;
  private Office office;

  @BeforeEach
  void opens() {
    clock.reset();
    TicketApi.staff();
    office = new Office();
  }

  @AfterEach
  void closes() {
    office.close();
    due.drain();
  }

  @Test
  void publishesAQueueAndSaysWhatIsWrongFirst() {
    Map<String, String> form = fields(page(QUEUES), QUEUES);
    form.put("do", "add");
    Map<String, String> more = fields(send(QUEUES, form).asString(), QUEUES);
    more.put("0.name", "Cards & more");
    more.put("0.id", "cards");
    more.put("0.category", office.category());
    more.put("0.skills", "cards nine");
    more.put("0.vipMinutes", "5");
    more.put("do", "check");
    Response wrong = send(QUEUES, more);
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.asString()).contains("Not less than that of priority", "value=\"cards nine\"");
    more.put("0.skills", "cards 3");
    more.put("0.vipMinutes", "30");
    Map<String, String> ready = fields(send(QUEUES, more).asString(), QUEUES);
    ready.put("do", "publish");
    ready.put("reason", "to try it");
    assertThat(send(QUEUES, ready).statusCode()).isEqualTo(303);
    assertThat(page(QUEUES)).contains("Cards &amp; more", "to try it", "new queue");
    Map<String, String> late = fields(page(QUEUES), QUEUES);
    Office.publish().then().statusCode(201);
    late.put("0.name", "Mine");
    late.put("do", "check");
    assertThat(send(QUEUES, late).statusCode()).as("somebody was quicker").isEqualTo(412);
  }

  @Test
  void keepsTheWorkOfAPerson() {
    String who = office.agent("work", 5, "cards:3");
    String path = "/settings/staff/work?id=" + who;
    String post = "/settings/staff/work";
    Map<String, String> form = fields(page(path), post);
    assertThat(form).containsEntry("0.skills", "cards 3").containsEntry("0.capacity", "* 5");
    form.put("0.capacity", "* 900");
    assertThat(send(post, form).statusCode()).isEqualTo(400);
    form.put("0.capacity", "* 8, CHAT 3");
    form.put("0.startsOn", "2026-01-01");
    assertThat(send(post, form).statusCode()).isEqualTo(303);
    assertThat(admin().get("/api/agents/" + who + "/seat").<Integer>path("capacity.CHAT"))
        .isEqualTo(3);
    assertThat(send(post, form).statusCode()).as("typed on an older version").isEqualTo(412);
    Map<String, String> away =
        Map.of("id", who, "from", "2031-05-01T09:00", "until", "2031-05-01T08:00", "kind", "LEAVE");
    Response backwards = send(post + "/absence", away);
    assertThat(backwards.statusCode()).isEqualTo(400);
    assertThat(backwards.asString()).contains("the end after the beginning");
    Map<String, String> right =
        Map.of("id", who, "from", "2031-05-01T09:00", "until", "2031-05-02T08:00", "kind", "LEAVE");
    assertThat(send(post + "/absence", right).statusCode()).isEqualTo(303);
    String shown = page(path);
    assertThat(shown).contains("Leave", "Take back");
    Map<String, String> back = fields(shown, post + "/absence/back");
    assertThat(send(post + "/absence/back", back).statusCode()).isEqualTo(303);
    assertThat(page(path)).contains("None is entered");
    assertThat(send(post, Map.of("id", "nobody", "version", "0")).statusCode()).isEqualTo(404);
  }

  @Test
  void showsWhoWaitsAndWhoIsReadyAndLetsPeoplePause() {
    Office.publish(office.queue("board", "")).then().statusCode(201);
    String mine = office.agent("mine", 1);
    office.open("STANDARD");
    office.open("VIP");
    pusher.settle();
    String board = as(mine, "agent").get("/desk/queues").asString();
    assertThat(board).contains("Queue board", "1 of 1", "You are given work");
    String other = office.agent("othr", 2);
    as(mine, "agent").formParam("agent", other).post("/desk/ready").then().statusCode(404);
    as("lead-x", "lead")
        .formParam("agent", other)
        .formParam("board", "1")
        .post("/desk/ready")
        .then()
        .statusCode(303);
    as(mine, "agent").formParam("board", "1").post("/desk/ready").then().statusCode(303);
    assertThat(as(mine, "agent").get("/desk/queues").asString()).contains("You are given nothing");
    String mark = as(mine, "agent").get("/desk/queues").asString();
    String seen = mark.replaceFirst("(?s).*queues/now\\?seen=([0-9a-f]+).*", "$1");
    as(mine, "agent").get("/desk/queues/now?seen=" + seen).then().statusCode(204);
    manager().get("/api/queues").then().statusCode(200);
  }

  private static RequestSpecification as(String id, String role) {
    return TicketApi.as(id, "north", role)
        .contentType("application/x-www-form-urlencoded")
        .accept("text/html")
        .header("Accept-Language", "en")
        .redirects()
        .follow(false);
  }
}
