package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From what somebody says until nothing is owed any more. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedbackTest {
  private static final String ANSWER = "{\"text\":\"We are sorry\",\"way\":\"comment\"}";
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  private static String external() {
    return "\"externalId\":\"x-" + UUID.randomUUID() + "\"";
  }

  private static String answers(int people, Callable<Integer> act) throws Exception {
    ExecutorService all = Executors.newFixedThreadPool(people);
    List<String> statuses = new ArrayList<>();
    for (var one : all.invokeAll(IntStream.range(0, people).mapToObj(i -> act).toList())) {
      statuses.add(String.valueOf(one.get()));
    }
    all.shutdown();
    statuses.sort(null);
    return String.join(" ", statuses);
  }

  @Test
  void whatComesTwiceIsThereOnce() throws Exception {
    String body = Told.body("SOCIAL", "Too slow", external());
    assertThat(answers(6, () -> manager().body(body).post("/api/feedback").statusCode()))
        .isEqualTo("200 200 200 200 200 201");
    manager()
        .body(body.replace("Too slow", "Something else"))
        .post("/api/feedback")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:external-id-known"));
    manager()
        .body("{\"items\":[" + body + "," + Told.body("STAFF", "More lamps", external()) + "]}")
        .post("/api/feedback/batch")
        .then()
        .statusCode(200)
        .body("items.fresh", contains(false, true));
  }

  @Test
  void aBatchIsTakenAsAWholeOrNotAtAll() {
    String good = external();
    String spoilt = Told.body("SOCIAL", "x", "\"category\":\"no-such\"");
    manager()
        .body("{\"items\":[" + Told.body("STAFF", "More lamps", good) + "," + spoilt + "]}")
        .post("/api/feedback/batch")
        .then()
        .statusCode(400);
    manager()
        .queryParam("externalId", good.substring(14, good.length() - 1))
        .get("/api/feedback")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void severeWordsMakeItGraveAndGraverIsDueSooner() {
    Instant now = clock.instant();
    Told grave = Told.bring(Told.body("MAIL", "I call my lawyer", "\"severity\":\"LOW\""));
    grave
        .read()
        .body("number", startsWith("F-"))
        .body("severity", equalTo("HIGH"))
        .body("severeWords", contains("lawyer"))
        .body("dueAt", equalTo(now.plus(Duration.ofDays(1)).toString()));
    Told usual = Told.bring(Told.body("CALLBACK", "It was fine", ""));
    usual
        .read()
        .body("severity", equalTo("MEDIUM"))
        .body("dueAt", equalTo(now.plus(Duration.ofDays(3)).toString()));
    clock.advance(Duration.ofHours(1));
    usual.sorted("{\"severity\":\"CRITICAL\",\"category\":\"service\",\"owner\":\"li\"}");
    usual
        .read()
        .body("state", equalTo("OPEN"))
        .body("owner", equalTo("li"))
        .body("dueAt", equalTo(now.plus(Duration.ofHours(4)).toString()));
  }

  @Test
  void nothingLeavesWithoutAnAnswer() {
    Told one = Told.bring(Told.body("COMPLAINT", "Broken", ""));
    one.tries("closure", "{}")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:huifang:problem:unanswered"));
    one.tries("closure", "{\"noAnswer\":{\"reason\":\"no address\",\"saidBy\":\" \"}}")
        .then()
        .statusCode(400);
    one.does("answer", ANSWER).does("closure", "{}");
    one.read().body("state", equalTo("CLOSED")).body("reply.text", equalTo("We are sorry"));
    one.now().tries("answer", ANSWER).then().statusCode(409);
    Told again = one.now().does("reopening", "{\"reason\":\"still broken\"}");
    again.read().body("state", equalTo("OPEN")).body("reply.text", nullValue());
    again.tries("closure", "{}").then().statusCode(409);
    again.does("closure", "{\"noAnswer\":{\"reason\":\"moved away\",\"saidBy\":\"Li\"}}");
    one.read().body("reply.noReplyBy", equalTo("Li"));
    manager()
        .get("/api/feedback/" + one.id() + "/events")
        .then()
        .body("items.kind", contains("RECEIVED", "ANSWERED", "CLOSED", "REOPENED", "CLOSED"))
        .body("items[1].note", equalTo("We are sorry"));
  }

  @Test
  void ofTwoWhoActAtOnceTheSecondLosesPolitely() throws Exception {
    Told one = Told.bring(Told.body("OTHER", "Who is first?", ""));
    assertThat(answers(6, () -> one.tries("answer", ANSWER).statusCode()))
        .isEqualTo("200 412 412 412 412 412");
    manager().body(ANSWER).post("/api/feedback/" + one.id() + "/answer").then().statusCode(428);
  }

  @Test
  void duplicatesAreFoundJoinedAnsweredOnceAndTakenApart() {
    String who = "\"authorContact\":\"w-" + UUID.randomUUID() + "@example.org\"";
    String said = "The courier left the parcel in the rain and nobody rang the bell";
    Told main = Told.bring(Told.body("SOCIAL", said, who));
    Told same = Told.bring(Told.body("MAIL", "Parcel in the rain, courier never rang bell", ""));
    Told other = Told.bring(Told.body("MAIL", "Nice app", who));
    Told distinct = Told.bring(Told.body("MAIL", "Rain again today", ""));
    String found = manager().get("/api/feedback/" + main.id() + "/similar").asString();
    assertThat(found).contains(same.id(), other.id()).doesNotContain(distinct.id());

    same.joined(main);
    manager()
        .get("/api/feedback?limit=200")
        .then()
        .body("items.findAll { it.id == '" + same.id() + "' }", empty());
    same.now().tries("answer", ANSWER).then().statusCode(409);
    main.triesToJoin(same).then().statusCode(409);
    main.triesToJoin(main).then().statusCode(409);
    main.now().does("answer", ANSWER).does("closure", "{}");
    same.read().body("state", equalTo("CLOSED")).body("reply.text", equalTo("We are sorry"));

    Told apart = same.now();
    manager()
        .header("If-Match", apart.etag())
        .delete("/api/feedback/" + same.id() + "/join")
        .then()
        .statusCode(200)
        .body("joinedInto", nullValue())
        .body("reply.text", equalTo("We are sorry"));
  }

  /** Each way round at once: one of them wins, and nothing waits for ever or goes in a circle. */
  @Test
  void twoThatAreJoinedIntoEachOtherAtOnce() throws Exception {
    for (int round = 0; round < 5; round++) {
      Told left = Told.bring(Told.body("OTHER", "left", ""));
      Told right = Told.bring(Told.body("OTHER", "right", ""));
      ExecutorService people = Executors.newFixedThreadPool(2);
      List<Callable<Integer>> both =
          List.of(
              () -> left.triesToJoin(right).statusCode(),
              () -> right.triesToJoin(left).statusCode());
      List<Integer> statuses = new ArrayList<>();
      for (var one : people.invokeAll(both)) {
        statuses.add(one.get());
      }
      people.shutdown();
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void aLowAnswerComesByItselfWithItsTicket() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    submit(Mailbox.link(loop.email()), Map.of("overall", "1", "comment", "Never on time"));
    String answer = manager().get("/api/answers?ticket=" + loop.ticket()).path("items[0].id");
    manager()
        .get("/api/feedback?answer=" + answer)
        .then()
        .body("items", hasSize(1))
        .body("items[0].source", equalTo("ANSWER"))
        .body("items[0].text", equalTo("Never on time"))
        .body("items[0].severity", equalTo("HIGH"))
        .body("items[0].author.customerId", equalTo(loop.customer().toString()))
        .body("items[0].ticketNumber", equalTo("T-000042"))
        .body("items[0].team", equalTo("north"));
    Loop content = Loop.create();
    post(content.customer("en"), content.resolved(3));
    due.drain();
    submit(Mailbox.link(content.email()), Map.of("overall", "5", "comment", "Thanks"));
    String fine = manager().get("/api/answers?ticket=" + content.ticket()).path("items[0].id");
    manager().get("/api/feedback?answer=" + fine).then().body("items", empty());
  }

  @Test
  void categoriesAreDataWithTwoLevels() {
    Told one =
        Told.bring(
            Told.body("OTHER", "Late", "\"category\":\"delivery\",\"subcategory\":\"late\""));
    manager()
        .header("If-Match", one.etag())
        .body("{\"severity\":\"LOW\",\"category\":\"delivery\",\"subcategory\":\"refund\"}")
        .put("/api/feedback/" + one.id() + "/handling")
        .then()
        .statusCode(400);
    String all = admin().get("/api/feedback-categories").asString();
    admin()
        .body(
            "{\"categories\":[{\"category\":\"a\",\"subcategory\":\"b\",\"nameEn\":\"x\",\"nameZh\":\"y\"}]}")
        .put("/api/feedback-categories")
        .then()
        .statusCode(400);
    admin().body(all).put("/api/feedback-categories").then().statusCode(200);
  }

  @Test
  void whoGuessesAnExternalIdOfAnotherTeamLearnsNothing() {
    String body = Told.body("OTHER", "Ours", "\"team\":\"north\"," + external());
    Told.bring(body);
    as("lead-zhao", "south", "lead")
        .body(body.replace("\"team\":\"north\"", "\"team\":\"south\""))
        .post("/api/feedback")
        .then()
        .statusCode(409);
  }
}
