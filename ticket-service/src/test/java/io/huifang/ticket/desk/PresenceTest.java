package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Two people at one ticket know of each other before they answer twice. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PresenceTest {
  @Inject SettableClock clock;

  @Test
  void tellsWhoReadsAndWhoWrites() {
    String id = id(open());
    String mine = Desk.page("agent-li", id);
    assertThat(Desk.others(mine)).doesNotContain("is reading this");
    String theirs = Desk.page("agent-wu", id);
    assertThat(Desk.others(theirs)).contains("agent-li is reading this");
    assertThat(heartbeat("agent-li", id, mine)).contains("agent-wu is reading this");
    Desk.inPlace("agent-wu")
        .formParam("text", "Dear")
        .formParam("form", Desk.hidden(theirs, "form"))
        .formParam("kind", "reply")
        .post("/desk/tickets/" + id + "/draft");
    assertThat(heartbeat("agent-li", id, mine)).contains("agent-wu is writing to the customer.");
    String number = agent().get("/api/tickets/" + id).path("number");
    assertThat(Desk.by("agent-li").queryParam("q", number).get("/desk").asString())
        .contains("avatar av", "is writing");
  }

  @Test
  void forgetsWhoHasGone() {
    String id = id(open());
    Desk.page("agent-wu", id);
    String mine = Desk.page("agent-li", id);
    clock.advance(Duration.ofSeconds(31));
    assertThat(heartbeat("agent-li", id, mine)).doesNotContain("agent-wu");
  }

  @Test
  void tellsThatThePageIsOutOfDate() {
    String id = id(open());
    String mine = Desk.page("agent-li", id);
    assertThat(heartbeat("agent-li", id, mine)).doesNotContain("Something has happened");
    agent().body("{\"text\":\"Hello?\"}").post("/api/tickets/" + id + "/customer-messages");
    String theirs = Desk.page("agent-wu", id);
    Desk.send("agent-wu", theirs, id, "reply", "Hello!").then().statusCode(200);
    assertThat(heartbeat("agent-li", id, mine)).contains("Something has happened");
  }

  /** What is put in anew is read aloud anew by whoever cannot see the page. */
  @Test
  void saysNothingAsLongAsNothingChanges() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    assertThat(status("agent-li", id, page)).isEqualTo(204);
    Desk.page("agent-wu", id);
    String with = heartbeat("agent-li", id, page);
    assertThat(with).contains("agent-wu");
    String version = Desk.hidden(page, "version");
    assertThat(again("agent-li", id, with, version)).isEqualTo(204);
    Desk.reclassify(id);
    assertThat(again("agent-li", id, with, version)).isEqualTo(200);
  }

  private static int status(String agent, String id, String page) {
    return again(agent, id, page, Desk.hidden(page, "version"));
  }

  private static int again(String agent, String id, String page, String version) {
    return Desk.inPlace(agent)
        .formParam("version", version)
        .formParam("news", Desk.hidden(page, "news"))
        .formParam("others", Desk.hidden(page, "others"))
        .post("/desk/tickets/" + id + "/presence")
        .statusCode();
  }

  @Test
  void nobodyOfAnotherTeamLooksOn() {
    String id = id(open());
    Desk.by("agent-so", "south")
        .formParam("version", "1")
        .post("/desk/tickets/" + id + "/presence")
        .then()
        .statusCode(404);
  }

  private static String heartbeat(String agent, String id, String page) {
    return Desk.inPlace(agent)
        .formParam("version", Desk.hidden(page, "version"))
        .post("/desk/tickets/" + id + "/presence")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
