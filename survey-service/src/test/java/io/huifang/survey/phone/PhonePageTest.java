package io.huifang.survey.phone;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Replicas;
import io.huifang.survey.questionnaire.Ask;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who has not worked on the ticket calls and types in what the customer says. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PhonePageTest {
  private static final String HERE = "/surveys/phone";
  private static final String KINDS = "all-kinds-by-phone";
  private static final Pattern EDITION = Pattern.compile("name=\"edition\" value=\"([^\"]+)\"");
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas sql;
  @Inject Questionnaires questionnaires;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private static RequestSpecification page(String who, String team) {
    return as(who, team, "agent")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .header("Accept-Language", "en")
        .accept("text/html")
        .redirects()
        .follow(false);
  }

  /** A colleague of agent-li, who had the ticket. */
  private static RequestSpecification wu() {
    return page("agent-wu", "north");
  }

  /** A customer whom no mail reaches. */
  private String unreachable(Loop loop) {
    post(loop.customerChanged(1, "en", null, false), loop.resolved(3));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    return invitation(loop);
  }

  private static String invitation(Loop loop) {
    return invitations(loop.ticket()).extract().path("items[0].id");
  }

  private static String list(RequestSpecification who, String view) {
    return who.get(HERE + "?view=" + view).then().statusCode(200).extract().asString();
  }

  private static String one(String id) {
    return HERE + "/" + id;
  }

  private static String begun(String id) {
    wu().post(one(id) + "/call").then().statusCode(303);
    return wu().get(one(id)).then().statusCode(200).extract().asString();
  }

  private static String edition(String page) {
    Matcher found = EDITION.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Response say(RequestSpecification who, String id, Map<String, ?> answers) {
    Map<String, Object> form = new HashMap<>(answers);
    form.putIfAbsent("edition", "service/1");
    form.putIfAbsent("tongue", "en");
    return who.formParams(form).post(one(id));
  }

  private static ValidatableResponse answers(Loop loop) {
    return manager().get("/api/answers?ticket=" + loop.ticket()).then().statusCode(200);
  }

  private long tries(String id) {
    return sql.count("select count(*) from phone_try where invitation_id = '" + id + "'");
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> call : people.invokeAll(calls)) {
      statuses.add(call.get());
    }
    people.shutdown();
    return statuses;
  }

  @Test
  void aColleagueCallsReadsAloudAndRecords() {
    Loop loop = Loop.create();
    String id = unreachable(loop);
    assertThat(list(wu(), "no-address")).contains(id, "Wang Wei", "T-000042", "not called yet");
    assertThat(wu().get(one(id)).asString()).doesNotContain("name=\"overall\"");
    String script = begun(id);
    assertThat(script)
        .contains("my name is agent-wu", "T-000042", "Overall, how satisfied are you?")
        .contains("1 means &quot;Not at all&quot;, 5 means &quot;Very&quot;.")
        .contains("Thank you very much for your time");
    say(wu(), id, Map.of("overall", "2", "nps", "3", "comment", "Too slow"))
        .then()
        .statusCode(303)
        .header("Location", containsString(HERE));
    answers(loop)
        .body("items", hasSize(1))
        .body("items[0].medium", equalTo("PHONE"))
        .body("items[0].enteredBy", equalTo("agent-wu"))
        .body("items[0].comment", equalTo("Too slow"))
        .body("items[0].nps", equalTo(3));
    assertThat(list(wu(), "no-address")).doesNotContain(id);
    assertThat(
            sql.count(
                "select count(*) from phone_try where outcome = 'RECORDED'"
                    + " and invitation_id = '"
                    + id
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void whoHasWorkedOnTheTicketIsRefusedEverywhere() {
    Loop loop = Loop.create();
    post(loop.customerChanged(1, "en", null, false), loop.resolvedBy(3, "agent-first"));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    String id = invitation(loop);
    for (String who : List.of("agent-li", "agent-first")) {
      assertThat(list(page(who, "north"), "no-address")).doesNotContain(id);
      page(who, "north").get(one(id)).then().statusCode(403);
      page(who, "north").post(one(id) + "/call").then().statusCode(403);
      page(who, "north")
          .formParam("outcome", "DECLINED")
          .post(one(id) + "/end")
          .then()
          .statusCode(403);
      say(page(who, "north"), id, Map.of("overall", "5")).then().statusCode(403);
    }
    assertThat(list(page("agent-su", "south"), "no-address")).doesNotContain(id);
    page("agent-su", "south").get(one(id)).then().statusCode(404);
    page("agent-su", "south").post(one(id) + "/call").then().statusCode(404);
    answers(loop).body("items", empty());
    assertThat(tries(id)).isZero();
  }

  @Test
  void lookingNeverCallsAndNeverAnswers() {
    Loop loop = Loop.create();
    String id = unreachable(loop);
    for (String path :
        List.of(HERE, one(id), one(id) + "?overall=5&edition=service/1", HERE + "?view=<b>")) {
      wu().get(path).then().statusCode(200);
      wu().head(path).then().statusCode(200);
    }
    for (String below : List.of("/call", "/end")) {
      assertThat(wu().get(one(id) + below).statusCode()).isIn(404, 405);
    }
    assertThat(tries(id)).isZero();
    answers(loop).body("items", empty());
  }

  @Test
  void oneCustomerIsCalledByOnePerson() throws Exception {
    Loop loop = Loop.create();
    String id = unreachable(loop);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String who = "agent-" + i;
      calls.add(() -> page(who, "north").post(one(id) + "/call").statusCode());
    }
    assertThat(atOnce(calls)).containsOnly(303);
    assertThat(tries(id)).isEqualTo(1);
    String list = list(wu(), "no-address");
    assertThat(list).contains("is calling this customer now").doesNotContain(one(id) + "/call");
    assertThat(wu().get(one(id)).asString())
        .contains("is calling")
        .doesNotContain("name=\"overall\"");
    clock.advance(Duration.ofMinutes(16));
    assertThat(begun(id)).contains("name=\"overall\"");
    assertThat(tries(id)).isEqualTo(2);
    assertThat(
            sql.count(
                "select count(*) from phone_try where outcome = 'LEFT'"
                    + " and invitation_id = '"
                    + id
                    + "'"))
        .isEqualTo(1);
    for (int i = 0; i < 12; i++) {
      page("agent-" + i, "north").formParam("outcome", "DECLINED").post(one(id) + "/end");
    }
    assertThat(
            sql.count(
                "select count(*) from phone_try where outcome = 'DECLINED'"
                    + " and invitation_id = '"
                    + id
                    + "'"))
        .as("whose call it was not cannot end it")
        .isZero();
  }

  @Test
  void ofTwoWhoRecordAtOnceAndTheCustomerThereIsOneAnswer() throws Exception {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    String link = Mailbox.link(loop.email());
    String id = invitation(loop);
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String score = String.valueOf(1 + i % 5);
      String who = "agent-" + i;
      all.add(() -> say(page(who, "north"), id, Map.of("overall", score)).statusCode());
      all.add(() -> submit(link, Map.of("overall", score)).statusCode());
    }
    assertThat(atOnce(all)).containsOnly(303);
    answers(loop).body("items", hasSize(1));
    int first = answers(loop).extract().path("items[0].scores[0].value");
    say(wu(), id, Map.of("overall", "" + (6 - first))).then().statusCode(303);
    answers(loop).body("items", hasSize(1)).body("items[0].scores[0].value", equalTo(first));
  }

  @Test
  void howACallEnds() {
    Loop silent = Loop.create();
    String notReached = unreachable(silent);
    begun(notReached);
    wu().formParam("outcome", "WON").post(one(notReached) + "/end").then().statusCode(400);
    wu().formParam("outcome", "NOT_REACHED").post(one(notReached) + "/end").then().statusCode(303);
    assertThat(list(wu(), "no-address")).contains(notReached, "Calls: 1, the last one not reached");
    begun(notReached);
    wu().formParam("outcome", "DECLINED").post(one(notReached) + "/end").then().statusCode(303);
    assertThat(list(wu(), "no-address")).doesNotContain(notReached);
    Loop never = Loop.create();
    String optedOut = unreachable(never);
    begun(optedOut);
    wu().formParam("outcome", "OPTED_OUT").post(one(optedOut) + "/end").then().statusCode(303);
    assertThat(
            sql.count(
                "select count(*) from opt_out where customer_id = '" + never.customer() + "'"))
        .isEqualTo(1);
    assertThat(list(wu(), "no-address")).doesNotContain(optedOut);
    wu().post(one(optedOut) + "/call").then().statusCode(303);
    say(wu(), optedOut, Map.of("overall", "5")).then().statusCode(303);
    answers(never).body("items", empty());
  }

  @Test
  void whoWasAskedByMailIsCalledOnlyAfterSomeDays() {
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    String id = invitation(loop);
    assertThat(list(wu(), "waiting")).contains(id);
    due.drain();
    assertThat(list(wu(), "waiting")).doesNotContain(id);
    assertThat(list(wu(), "silent")).doesNotContain(id);
    clock.advance(Duration.ofDays(3));
    assertThat(list(wu(), "silent")).contains(id);
    submit(Mailbox.link(loop.email()), Map.of("overall", "4")).then().statusCode(303);
    assertThat(list(wu(), "silent")).doesNotContain(id);
    String old = unreachable(Loop.create());
    assertThat(list(wu(), "no-address")).contains(old);
    clock.advance(Duration.ofDays(30).plusSeconds(1));
    assertThat(list(wu(), "no-address")).as("what is older is past").doesNotContain(old);
  }

  @Test
  void whoDoesNotWantCallsOrWasAskedLatelyIsLeftAlone() {
    Loop refused = Loop.create();
    post(
        refused
            .customerChanged(1, "en", null, false)
            .replace(
                "\"phone\":null",
                "\"phone\":null,\"consents\":[{\"channel\":\"PHONE\",\"given\":false,"
                    + "\"at\":\"2026-03-04T00:30:00Z\"}]"),
        refused.resolved(3));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    String unwanted = invitation(refused);
    assertThat(list(wu(), "no-address")).doesNotContain(unwanted);
    wu().post(one(unwanted) + "/call").then().statusCode(303);
    assertThat(tries(unwanted)).isZero();
    Loop once = Loop.create();
    String first = unreachable(once);
    begun(first);
    say(wu(), first, Map.of("overall", "4")).then().statusCode(303);
    Loop again = once.nextTicket();
    post(again.resolved(3));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    assertThat(list(wu(), "no-address")).doesNotContain(invitation(again));
  }

  @Test
  void everyKindOfQuestionCanBeAskedAloud() {
    Loop loop = Loop.create();
    String id = unreachable(loop);
    publishAllKinds();
    sql.sql(
        "update invitation set questionnaire = '%s', questionnaire_version = 1 where id = '%s'"
            .formatted(KINDS, id));
    String page = begun(id);
    Map<String, Object> said = new HashMap<>();
    said.put("edition", edition(page));
    said.put("overall", "4");
    said.put("nps", "0");
    said.put("ces", "7");
    said.put("stars", "5");
    said.put("faces", "1");
    said.put("yes", "no");
    said.put("one", "b");
    said.put("some", List.of("a", "c"));
    said.put("consent", "yes");
    said.put("text", "In <b>words</b>");
    assertThat(page).contains("type=\"checkbox\" name=\"some\"", "aria-label");
    Map<String, Object> wrong = new HashMap<>(said);
    wrong.put("ces", "8");
    wrong.put("text", "a\0b");
    say(wu(), id, wrong)
        .then()
        .statusCode(400)
        .body(containsString("name=\"nps\" value=\"0\" checked"), containsString("ces-error"));
    say(wu(), id, said).then().statusCode(303);
    answers(loop)
        .body("items[0].given.find { it.question == 'stars' }.number", equalTo(5))
        .body("items[0].given.find { it.question == 'faces' }.number", equalTo(1))
        .body("items[0].given.find { it.question == 'one' }.part", equalTo("b"))
        .body("items[0].given.findAll { it.question == 'some' }", hasSize(2))
        .body("items[0].given.find { it.question == 'text' }.text", equalTo("In <b>words</b>"))
        .body("items[0].questionnaire", equalTo(KINDS));
  }

  private void publishAllKinds() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (questionnaires.find(KINDS).isEmpty()) {
                questionnaires.publish(
                    KINDS,
                    0,
                    Ask.definition(
                        Ask.overall(5),
                        Ask.of("nps", Kind.NPS),
                        Ask.of("ces", Kind.CES),
                        Ask.of("stars", Kind.STARS),
                        Ask.of("faces", Kind.FACES),
                        Ask.of("yes", Kind.YES_NO),
                        Ask.oneOf("one", "a", "b"),
                        Ask.someOf("some", "a", "b", "c"),
                        Ask.of("consent", Kind.CONSENT),
                        Ask.of("text", Kind.TEXT)),
                    "test",
                    null);
              }
            });
  }

  @Test
  void anotherEditionIsLookedAtOnceMoreAndNothingIsLost() {
    String id = unreachable(Loop.create());
    begun(id);
    say(wu(), id, Map.of("overall", "4", "edition", "service/99", "comment", "Keep me"))
        .then()
        .statusCode(400)
        .body(containsString("name=\"overall\" value=\"4\" checked"), containsString("Keep me"));
    say(wu(), id, Map.of("overall", "4", "tongue", "zh-CN", "step", "speak"))
        .then()
        .statusCode(200)
        .body(containsString("总体上您满意吗"), containsString("value=\"4\" checked"));
  }

  @Test
  void survivesOddNames() {
    Loop loop = Loop.create();
    post(
        loop.customerChanged(1, "en", null, false).replace("Wang Wei", "<script>alert(1)</script>"),
        loop.resolved(3));
    clock.advance(Duration.ofMinutes(10));
    due.drain();
    String id = invitation(loop);
    assertThat(list(wu(), "no-address")).contains("&lt;script&gt;").doesNotContain("<script>alert");
    assertThat(begun(id)).contains("&lt;script&gt;").doesNotContain("<script>alert");
    wu().get(one(UUID.randomUUID().toString())).then().statusCode(404);
    wu().get(one("x")).then().statusCode(404);
    wu().get(HERE + "?before=x").then().statusCode(400);
  }
}
