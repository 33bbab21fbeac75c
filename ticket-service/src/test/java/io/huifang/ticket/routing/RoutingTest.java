package io.huifang.ticket.routing;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.huifang.ticket.routing.push.Pusher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is given what, and when. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RoutingTest {
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
  void onlyWhoCanAndNoMoreThanFits() {
    Office.publish(office.queue("card", "").replace("\"skills\":{}", "\"skills\":{\"cards\":3}"))
        .then()
        .statusCode(201);
    String novice = office.agent("novice", 5, "cards:2");
    String expert = office.agent("expert", 2, "cards:4");
    String first = office.open("STANDARD");
    String second = office.open("STANDARD");
    String third = office.open("STANDARD");
    pusher.settle();
    assertThat(List.of(Office.agentOf(first), Office.agentOf(second))).containsOnly(expert);
    assertThat(Office.agentOf(third)).isNull();
    Office.resolve(first);
    pusher.settle();
    assertThat(Office.agentOf(third)).isEqualTo(expert).isNotEqualTo(novice);
    manager()
        .get("/api/tickets/" + third + "/events")
        .then()
        .body("findAll{it.type=='ASSIGNED'}.detail.queue", hasItem("card"));
  }

  @Test
  void betterCustomersFirstButNobodyForEver() {
    Office.publish(office.queue("line", "")).then().statusCode(201);
    String patient = office.open("STANDARD");
    clock.advance(Duration.ofMinutes(5));
    String important = office.open("VIP");
    String busy = office.agent("busy", 1);
    pusher.settle();
    assertThat(Office.agentOf(important)).isEqualTo(busy);
    clock.advance(Duration.ofMinutes(26));
    String late = office.open("VIP");
    Office.resolve(important);
    pusher.settle();
    assertThat(Office.agentOf(patient))
        .as("has waited for longer than the head start")
        .isEqualTo(busy);
    assertThat(Office.agentOf(late)).isNull();
  }

  @Test
  void goesOnToOthersAfterAWhile() {
    String rare =
        office
            .queue("rare", "\"skills\":{\"signs\":1},\"overflow\":\"all\",\"tier\":\"STANDARD\"")
            .replace("\"skills\":{},", "")
            .replace("\"overflowMinutes\":0", "\"overflowMinutes\":20");
    Office.publish(rare, office.queue("all", "")).then().statusCode(201);
    String anybody = office.agent("any", 5);
    String ticket = office.open("STANDARD");
    pusher.settle();
    assertThat(Office.agentOf(ticket)).isNull();
    clock.advance(Duration.ofMinutes(21));
    pusher.settle();
    assertThat(Office.agentOf(ticket)).isEqualTo(anybody);
  }

  @Test
  void worksOnlyWithWhoIsThere() {
    Office.publish(office.queue("line", "")).then().statusCode(201);
    String away = office.agent("away", 5);
    Office.absent(away, clock.instant(), clock.instant().plus(Duration.ofDays(3)));
    String resting = office.agent("rest", 5);
    Office.ready(resting, false);
    String gone = office.agent("gone", 5);
    Office.person(gone, false);
    String ticket = office.open("STANDARD");
    pusher.settle();
    assertThat(Office.agentOf(ticket)).isNull();
    manager()
        .get("/api/queues")
        .then()
        .body("find{it.id=='line'}.waiting", equalTo(1))
        .body("find{it.id=='line'}.ready", equalTo(0));
    Office.ready(resting, true);
    clock.advance(Duration.ofHours(14));
    pusher.settle();
    assertThat(Office.agentOf(ticket)).as("a day later, in the night").isNull();
    Office.person(gone, true);
  }

  @Test
  void aCustomersOwnAgentComesFirst() {
    Office.publish(
            office.queue("line", "").replace("\"dedicatedMinutes\":0", "\"dedicatedMinutes\":15"))
        .then()
        .statusCode(201);
    String email = UUID.randomUUID() + "@example.org";
    String known = office.open("STANDARD", "EMAIL", email).path("customerId");
    String own = office.agent("own", 1);
    String anybody = office.agent("any", 5);
    admin()
        .body("{\"agent\":\"" + own + "\"}")
        .put("/api/customers/" + known + "/agent")
        .then()
        .statusCode(200);
    Office.ready(anybody, false);
    pusher.settle(); // the first one, which came before anybody was theirs, fills the place
    Office.ready(anybody, true);
    String second = office.open("STANDARD", "EMAIL", email).path("id");
    pusher.settle();
    assertThat(Office.agentOf(second)).as("waits for its own agent").isNull();
    clock.advance(Duration.ofMinutes(16));
    pusher.settle();
    assertThat(Office.agentOf(second)).isEqualTo(anybody);
  }

  @Test
  void whoLeavesLeavesNothingBehind() {
    Office.publish(office.queue("line", "")).then().statusCode(201);
    String leaver = office.agent("gone", 5);
    String ticket = office.open("STANDARD");
    pusher.settle();
    assertThat(Office.agentOf(ticket)).isEqualTo(leaver);
    String heir = office.agent("heir", 5);
    Office.person(leaver, false);
    due.drain();
    pusher.settle();
    assertThat(Office.agentOf(ticket)).isEqualTo(heir);
    manager()
        .get("/api/tickets/" + ticket + "/events")
        .then()
        .body("findAll{it.type=='ASSIGNED'}.detail.released", hasItem("LEFT"));
  }

  @Test
  void whoWritesToSomebodyOnLeaveIsGivenToAnother() {
    Office.publish(office.queue("line", "")).then().statusCode(201);
    String away = office.agent("away", 5);
    String ticket = office.open("STANDARD");
    pusher.settle();
    String there = office.agent("here", 5);
    Office.absent(away, clock.instant(), clock.instant().plus(Duration.ofHours(2)));
    say(ticket);
    pusher.settle();
    assertThat(Office.agentOf(ticket)).as("back in two hours").isEqualTo(away);
    Office.absent(away, clock.instant(), clock.instant().plus(Duration.ofDays(5)));
    say(ticket);
    pusher.settle();
    assertThat(Office.agentOf(ticket)).isEqualTo(there);
  }

  private static void say(String ticket) {
    manager()
        .body("{\"text\":\"And?\"}")
        .post("/api/tickets/" + ticket + "/customer-messages")
        .then()
        .statusCode(200);
  }

  @Test
  void aTicketOfATeamStaysThere() {
    Office.publish(office.queue("all", "")).then().statusCode(201);
    String northern = office.agent("nort", 5);
    String southern = office.ofTeam("south");
    String nobodys = office.open("STANDARD");
    pusher.settle();
    assertThat(Office.agentOf(southern)).isNull();
    assertThat(Office.agentOf(nobodys)).isEqualTo(northern);
  }

  @Test
  void whatNobodyHasIsGatheredWhenQueuesArePublished() {
    String before = office.open("STANDARD");
    String ready = office.agent("here", 5);
    Office.publish(office.queue("line", "")).then().statusCode(201);
    due.drain();
    pusher.settle();
    assertThat(Office.agentOf(before)).isEqualTo(ready);
  }

  @Test
  void tellsThePlaceAndTheWait() {
    Office.publish(office.queue("pace", "")).then().statusCode(201);
    String only = office.agent("only", 1);
    for (int i = 0; i < 5; i++) {
      String served = office.open("STANDARD");
      pusher.settle();
      clock.advance(Duration.ofMinutes(2));
      Office.resolve(served);
    }
    String now = office.open("STANDARD");
    pusher.settle();
    assertThat(Office.agentOf(now)).isEqualTo(only);
    office.open("STANDARD");
    String last = office.open("STANDARD");
    pusher.settle();
    manager()
        .get("/api/tickets/" + last + "/wait")
        .then()
        .statusCode(200)
        .body("before", equalTo(1))
        .body("estimatedSeconds", equalTo(240));
    manager()
        .get("/api/queues")
        .then()
        .body("find{it.id=='pace'}.waiting", equalTo(2))
        .body("find{it.id=='pace'}.medianSeconds", notNullValue());
    manager().get("/api/tickets/" + now + "/wait").then().statusCode(204);
  }

  @Test
  void refusesQueuesThatCannotBe() {
    String fine = office.queue("line", "");
    Office.publish(fine, fine).then().statusCode(400);
    Office.publish(office.queue("line", "\"team\":\"nowhere\"")).then().statusCode(400);
    Office.publish(fine.replace("\"overflowMinutes\":0", "\"overflowMinutes\":5"))
        .then()
        .statusCode(400);
    Office.publish(fine.replace("\"skills\":{}", "\"skills\":{\"x\":9}")).then().statusCode(400);
    Office.publish(fine.replace("line", "no id!")).then().statusCode(400);
    Instant now = clock.instant();
    String backwards =
        "{\"agent\":\"agent-wu\",\"from\":\"%s\",\"until\":\"%s\",\"kind\":\"SICK\"}";
    admin().body(backwards.formatted(now, now)).post("/api/absences").then().statusCode(400);
  }
}
