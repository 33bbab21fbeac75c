package io.huifang.ticket.desk;

import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody types outlives a reload, and is nobody else's business. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DraftsTest {
  @Test
  void isThereAgainAfterAReload() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    save(id, page, "reply", "half a sent").then().statusCode(200);
    save(id, page, "reply", "half a sentence <b>").then().statusCode(200);
    assertThat(Desk.page("agent-li", id))
        .contains(">half a sentence &lt;b&gt;</textarea>", "Saved");
    assertThat(Desk.page("agent-wu", id)).doesNotContain("half a sentence");
  }

  @Test
  void isGoneOnceItIsSentEvenIfASaveComesLate() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    save(id, page, "reply", "the whole answer");
    Desk.send("agent-li", page, id, "reply", "the whole answer").then().statusCode(200);
    save(id, page, "reply", "the whole answer").then().statusCode(200);
    String next = Desk.page("agent-li", id);
    assertThat(next).doesNotContain(">the whole answer</textarea>");
    save(id, next, "reply", "and one thing more");
    assertThat(Desk.page("agent-li", id)).contains(">and one thing more</textarea>");
  }

  @Test
  void anOlderTextThatArrivesLateDoesNotWin() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    save(id, page, "reply", "the first words", 1).then().statusCode(200);
    save(id, page, "reply", "all that was typed", 3).then().statusCode(200);
    save(id, page, "reply", "half of what was typed", 2).then().statusCode(200);
    assertThat(Desk.page("agent-li", id)).contains(">all that was typed</textarea>");
    save(id, page, "reply", "and more", 4).then().statusCode(200);
    assertThat(Desk.page("agent-li", id)).contains(">and more</textarea>");
    // another page counts anew, and a page of the release before does not count
    save(id, Desk.page("agent-li", id), "reply", "on another page", 1).then().statusCode(200);
    assertThat(Desk.page("agent-li", id)).contains(">on another page</textarea>");
    save(id, page, "reply", "uncounted").then().statusCode(200);
    assertThat(Desk.page("agent-li", id)).contains(">uncounted</textarea>");
    save(id, page, "reply", "x", -1).then().statusCode(400);
  }

  @Test
  void ofManySavesAtOnceTheLastOneTypedStays() throws Exception {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    List<Integer> steps = new ArrayList<>(IntStream.rangeClosed(1, 12).boxed().toList());
    Collections.shuffle(steps, new Random(7));
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Response>> saves = new ArrayList<>();
      steps.forEach(step -> saves.add(() -> save(id, page, "note", "text " + step, step)));
      for (Future<Response> answer : threads.invokeAll(saves)) {
        assertThat(answer.get().statusCode()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(Desk.page("agent-li", id)).contains(">text 12</textarea>");
  }

  @Test
  void isThrownAwayByEmptyingTheField() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    save(id, page, "note", "never mind");
    save(id, page, "note", "");
    assertThat(Desk.page("agent-li", id)).doesNotContain("never mind");
  }

  @Test
  void nobodyWritesIntoTicketsOfOtherTeams() {
    String id = id(open());
    Desk.by("agent-so", "south")
        .formParam("text", "x")
        .formParam("form", UUID.randomUUID())
        .formParam("kind", "reply")
        .post("/desk/tickets/" + id + "/draft")
        .then()
        .statusCode(404);
  }

  @Test
  void refusesWhatIsNoDraft() {
    String id = id(open());
    String page = Desk.page("agent-li", id);
    save(id, page, "love-letter", "x").then().statusCode(400);
    save(id, page, "reply", "x".repeat(20_001)).then().statusCode(400);
    save(id, page, "reply", "a\0b").then().statusCode(400);
    Desk.by("agent-li")
        .formParam("text", "x")
        .post("/desk/tickets/" + id + "/draft")
        .then()
        .statusCode(400);
  }

  private static Response save(String id, String page, String kind, String text, int step) {
    return Desk.inPlace("agent-li")
        .formParam("text", text)
        .formParam("form", Desk.hidden(page, "form"))
        .formParam("kind", kind)
        .formParam("step", step)
        .post("/desk/tickets/" + id + "/draft");
  }

  private static Response save(String id, String page, String kind, String text) {
    return Desk.inPlace("agent-li")
        .formParam("text", text)
        .formParam("form", Desk.hidden(page, "form"))
        .formParam("kind", kind)
        .post("/desk/tickets/" + id + "/draft");
  }
}
