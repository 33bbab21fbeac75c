package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ticket beside its list: found by its number, loaded in place, answered without leaving it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WorkspaceTest {
  @Test
  void opensByTheNumberThatPeopleTellEachOther() {
    String id = id(open());
    String number = agent().get("/api/tickets/" + id).path("number");
    assertThat(Desk.page("agent-li", number)).contains("data-ticket=\"" + id + "\"");
    assertThat(Desk.page("agent-li", number.toLowerCase())).contains("data-ticket=\"" + id + "\"");
    Desk.by("agent-so", "south").get("/desk/tickets/" + number).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"T-999999999999", "t-", "T-1;drop", "none", "1", "T-000001x"})
  void tellsThatThereIsNone(String ref) {
    String page =
        Desk.by("agent-li").get("/desk/tickets/" + ref).then().statusCode(404).extract().asString();
    assertThat(page).contains("hf-side").doesNotContain("Exception");
  }

  @Test
  void comesIntoAnOpenPageWithoutAllThatIsAroundIt() {
    String id = id(open());
    String pane = Desk.inPlace("agent-li").get("/desk/tickets/" + id).asString();
    assertThat(pane).contains("id=\"pane\"", "<title>").doesNotContain("<html", "id=\"list\"");
    String whole = Desk.page("agent-li", id);
    assertThat(whole).contains("<html", "id=\"pane\"", "id=\"list\"", "id=\"views\"");
  }

  /** Take, reply, resolve: three actions, one page. */
  @Test
  void takesRepliesAndResolvesInOnePage() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    String taken =
        Desk.send("agent-li", page, id, "take", "").then().statusCode(200).extract().asString();
    assertThat(taken)
        .contains("It is yours.", "hx-swap-oob", "id=\"list\"")
        .doesNotContain("<html");
    String replied =
        Desk.send("agent-li", taken, id, "reply", "first line\nsecond line").asString();
    assertThat(replied).contains("first line\nsecond line", "Sent.");
    String resolved = Desk.send("agent-li", replied, id, "resolve", "Both refunded").asString();
    assertThat(resolved)
        .contains("Resolved; the customer is told.", "id=\"solution\"", "Both refunded");
    agent().get("/api/tickets/" + id).then().body("state", equalTo("RESOLVED"));
  }

  @Test
  void sendsAndResolvesAtOnce() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    String done =
        Desk.filled(Desk.inPlace("agent-li"), page)
            .formParam("text", "The second payment is on its way back")
            .formParam("then", "resolve")
            .post("/desk/tickets/" + id + "/reply")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(done)
        .contains("Sent and resolved.", "The second payment is on its way back")
        .doesNotContain("id=\"solution\""); // it stands in the conversation already
    agent().get("/api/tickets/" + id).then().body("firstRespondedAt", notNullValue());
  }

  /** A clock that warns, or a new category, must not cost anybody the answer they were typing. */
  @Test
  void whatDoesNotMatterToAnAnswerDoesNotStopIt() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    Desk.reclassify(id);
    Desk.send("agent-li", page, id, "reply", "still true").then().statusCode(200);
  }

  @Test
  void whatTheCustomerWroteMeanwhileStopsAnAnswerAndKeepsIt() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    agent()
        .body("{\"text\":\"I have found the mistake\"}")
        .post("/api/tickets/" + id + "/customer-messages");
    String refused =
        Desk.send("agent-li", page, id, "reply", "Please send us the bill")
            .then()
            .statusCode(412)
            .extract()
            .asString();
    assertThat(refused)
        .contains("Not sent", "I have found the mistake", ">Please send us the bill</textarea>")
        .contains("Keep as a note", "Drop my text");
    // the page that was given back knows what is new: sent again, it goes
    Desk.send("agent-li", refused, id, "reply", "Please send us the bill").then().statusCode(200);
  }

  @Test
  void anAnswerThatCameTooLateBecomesANote() {
    String id = id(open());
    String first = Desk.page("agent-li", id);
    String second = Desk.page("agent-wu", id);
    Desk.send("agent-wu", second, id, "reply", "We have refunded it").then().statusCode(200);
    String refused = Desk.send("agent-li", first, id, "reply", "my findings").asString();
    Desk.filled(Desk.inPlace("agent-li"), refused)
        .formParam("text", "my findings")
        .formParam("from", "reply")
        .post("/desk/tickets/" + id + "/note")
        .then()
        .statusCode(200);
    String after = Desk.page("agent-li", id);
    assertThat(after)
        .contains("my findings", "internal note")
        .doesNotContain(">my findings</textarea>");
  }

  /** The answer to a first try was lost on its way: the second one must not tell it twice. */
  @Test
  void oneFormIsSentOnce() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    for (int i = 0; i < 2; i++) {
      Desk.send("agent-li", page, id, "note", "seen in the log").then().statusCode(200);
      Desk.send("agent-li", page, id, "reply", "We refund it").then().statusCode(200);
    }
    agent().get("/api/tickets/" + id + "/messages").then().body("size()", equalTo(3));
  }

  @Test
  void whatWasTypedForATicketThatHasEndedBecomesANote() {
    String id = id(open());
    String mine = Desk.page("agent-li", id);
    Desk.send("agent-wu", Desk.page("agent-wu", id), id, "resolve", "Both refunded")
        .then()
        .statusCode(200);
    String refused = Desk.send("agent-li", mine, id, "reply", "my long answer").asString();
    assertThat(refused)
        .contains(
            "the ticket has ended meanwhile",
            ">my long answer</textarea>",
            "name=\"from\" value=\"REPLY\"");
    Desk.filled(Desk.inPlace("agent-li"), refused)
        .formParam("text", "my long answer")
        .formParam("from", "REPLY")
        .post("/desk/tickets/" + id + "/note")
        .then()
        .statusCode(200);
    assertThat(Desk.page("agent-li", id)).doesNotContain(">my long answer</textarea>");
  }

  /** Who hands a ticket to another team does not see it any more, and is told that it worked. */
  @Test
  void leadsBackToTheListAfterAHandOver() {
    TicketApi.staff();
    String id = id(open());
    String page = Desk.page("agent-li", id);
    Desk.filled(Desk.inPlace("agent-li"), page)
        .formParam("team", "south")
        .formParam("text", "theirs")
        .post("/desk/tickets/" + id + "/transfer?view=mine")
        .then()
        .statusCode(200)
        .header("HX-Redirect", endsWith("/desk?view=mine"));
  }

  @Test
  void anAddressThatMakesNoSenseDoesNothing() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    Desk.filled(Desk.inPlace("agent-li"), page)
        .formParam("text", "x")
        .post("/desk/tickets/" + id + "/reply?sort=luck")
        .then()
        .statusCode(400);
    agent().get("/api/tickets/" + id + "/messages").then().body("size()", equalTo(1));
  }

  @Test
  void findsAShortNumber() {
    String id = id(open());
    String number = agent().get("/api/tickets/" + id).path("number");
    String bare = "T-" + Integer.parseInt(number.substring(2));
    assertThat(Desk.page("agent-li", bare)).contains("data-ticket=\"" + id + "\"");
  }
}
