package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.attachment.FormOfFiles;
import io.huifang.ticket.attachment.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Files in the composer. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FilesTest {
  private static Response bring(RequestSpecification by, String ticket, String tab, String name) {
    return new FormOfFiles()
        .field("text", "typed so far")
        .file("file", name, name.endsWith("exe") ? Samples.program() : Samples.png())
        .in(by)
        .post("/desk/tickets/" + ticket + "/files?tab=" + tab);
  }

  private static List<String> waiting(String page) {
    return Pattern.compile("name=\"attachment\" value=\"([^\"]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void waitInTheirPartOfTheComposerUntilTheyAreSent() {
    String ticket = id(open());
    String list = bring(Desk.inPlace("agent-li"), ticket, "REPLY", "<b>.png").asString();
    assertThat(list).startsWith("<div class=\"hf-files\" id=\"files-REPLY\"").contains("_b_.png");
    bring(Desk.inPlace("agent-li"), ticket, "NOTE", "inside.png").then().statusCode(200);
    String page = Desk.page("agent-li", ticket);
    assertThat(waiting(page)).hasSize(2);
    assertThat(waiting(Desk.page("agent-wu", ticket))).isEmpty();

    String file = waiting(page).get(0);
    Response sent =
        Desk.filled(Desk.inPlace("agent-li"), page)
            .formParam("text", "See the picture")
            .formParam("attachment", file)
            .post("/desk/tickets/" + ticket + "/reply");
    sent.then().statusCode(200).body(containsString("/desk/tickets/" + ticket + "/files/" + file));
    assertThat(waiting(sent.asString())).hasSize(1).doesNotContain(file);
    Desk.by("agent-wu")
        .accept("*/*")
        .get("/desk/tickets/" + ticket + "/files/" + file)
        .then()
        .statusCode(200);
    Desk.by("agent-ma", "south")
        .get("/desk/tickets/" + ticket + "/files/" + file)
        .then()
        .statusCode(404);
  }

  @Test
  void aConflictLosesNoFileAndSendingTwiceSendsOnce() {
    String ticket = id(open());
    bring(Desk.inPlace("agent-li"), ticket, "REPLY", "a.png");
    String page = Desk.page("agent-li", ticket);
    String file = waiting(page).get(0);
    Desk.send("agent-wu", Desk.page("agent-wu", ticket), ticket, "reply", "I was faster");

    Response late = reply(page, ticket, file);
    late.then().statusCode(412);
    assertThat(waiting(late.asString())).containsExactly(file);
    Response again = reply(late.asString(), ticket, file);
    again.then().statusCode(200);
    reply(late.asString(), ticket, file).then().statusCode(200);
    assertThat(agent().get("/api/tickets/" + ticket + "/messages").jsonPath().getList("text"))
        .filteredOn("See"::equals)
        .hasSize(1);
  }

  private static Response reply(String page, String ticket, String file) {
    return Desk.filled(Desk.inPlace("agent-li"), page)
        .formParam("text", "See")
        .formParam("attachment", file)
        .post("/desk/tickets/" + ticket + "/reply");
  }

  @Test
  void aRefusedFileSaysWhyAndTheOthersStay() {
    String ticket = id(open());
    bring(Desk.inPlace("agent-li"), ticket, "REPLY", "a.png");
    bring(Desk.inPlace("agent-li"), ticket, "REPLY", "setup.exe")
        .then()
        .statusCode(200)
        .body(containsString("a.png"), containsString("setup.exe was not taken"));
    bring(Desk.inPlace("agent-li"), ticket, "OTHER", "a.png").then().statusCode(400);
  }

  @Test
  void withoutScriptTheWholePageComesWithWhatWasTyped() {
    String ticket = id(open());
    String page = bring(Desk.by("agent-li"), ticket, "REPLY", "a.png").asString();
    assertThat(page).contains("<html", ">typed so far</textarea>", "a.png");
    String file = waiting(page).get(0);
    Response removed =
        Desk.by("agent-li")
            .formParam("text", "typed more")
            .post("/desk/tickets/" + ticket + "/files/" + file + "/removal?tab=REPLY");
    removed.then().statusCode(200).body(containsString(">typed more</textarea>"));
    assertThat(waiting(removed.asString())).isEmpty();
    bring(Desk.by("agent-li"), ticket, "REPLY", "setup.exe")
        .then()
        .body(containsString("setup.exe was not taken"), containsString("typed so far"));
  }
}
