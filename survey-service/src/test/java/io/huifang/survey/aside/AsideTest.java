package io.huifang.survey.aside;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that fill in forms, and the customers whom somebody mistakes for one. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AsideTest {
  private static final String SCANNER = "Mozilla/5.0 (compatible; MailScanner/2.1)";
  @Inject SettableClock clock;
  @Inject DueService due;
  private Loop loop;
  private String link;
  private String invitation;

  @BeforeEach
  void invited() {
    clock.reset();
    loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    link = Mailbox.link(loop.email());
    invitation = invitations(loop.ticket()).extract().path("items[0].id");
  }

  private ValidatableResponse answers() {
    return manager().get("/api/answers?ticket=" + loop.ticket()).then().statusCode(200);
  }

  private ValidatableResponse aside() {
    return manager().get("/api/answers-set-aside").then().statusCode(200);
  }

  private String mine(String field) {
    return "find { it.invitation == '" + invitation + "' }." + field;
  }

  private int decide(String what) {
    return manager()
        .post("/api/answers-set-aside/" + invitation + "/" + what)
        .then()
        .extract()
        .statusCode();
  }

  @Test
  void whoFillsInTheTrapIsThankedAndSetAside() {
    submit(link, Map.of("overall", "1", "comment", "Buy now", "website", "http://spam.example"))
        .then()
        .statusCode(303)
        .header("Location", containsString("/thanks"));
    browser().get(link + "/thanks").then().statusCode(200).body(containsString("Thank you"));
    answers().body("items", empty());
    invitations(loop.ticket()).body("items.state", contains("SENT"));
    aside()
        .body(mine("reason"), equalTo("TRAP"))
        .body(mine("given.said"), contains("1", "Buy now"));
  }

  @ParameterizedTest
  @CsvSource({
    "User-Agent, Mozilla/5.0 (compatible; MailScanner/2.1), SCANNER",
    "User-Agent, Googlebot/2.1, SCANNER",
    "Sec-Purpose, prefetch;prerender, AHEAD",
    "X-Moz, prefetch, AHEAD",
  })
  void programsThatSayWhatTheyAreAnswerForNobody(String header, String value, String reason) {
    browser()
        .header(header, value)
        .contentType("application/x-www-form-urlencoded")
        .formParam("overall", "1")
        .post(link)
        .then()
        .statusCode(303);
    answers().body("items", empty());
    aside().body(mine("reason"), equalTo(reason));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl/8.5",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) MicroMessenger/8.0.50",
        "Cubot_X19 Mozilla/5.0 (Linux; Android 12; CUBOT X19)",
      })
  void phonesAndToolsOfPeopleAreBelieved(String agent) {
    browser()
        .header("User-Agent", agent)
        .contentType("application/x-www-form-urlencoded")
        .formParam("overall", "5")
        .post(link);
    answers().body("items", hasSize(1));
  }

  @Test
  void theCustomerAnswersAfterwardsAndItIsTheCustomerWhoCounts() {
    trapped();
    trapped();
    aside().body(mine("times"), equalTo(2));
    submit(link, Map.of("overall", "5")).then().statusCode(303);
    answers().body("items", hasSize(1)).body("items[0].scores[0].value", equalTo(5));
    aside().body("invitation", not(hasItem(invitation)));
    assertThat(decide("restoration")).isEqualTo(409);
    answers().body("items", hasSize(1));
  }

  @Test
  void whatWasSetAsideIsRestoredAsOfWhenItCame() {
    String came = clock.instant().toString();
    trapped();
    clock.advance(Duration.ofDays(20));
    due.drain();
    assertThat(decide("restoration")).isEqualTo(201);
    answers()
        .body("items", hasSize(1))
        .body("items[0].scores[0].value", equalTo(2))
        .body("items[0].receivedAt", equalTo(came));
    invitations(loop.ticket()).body("items.state", contains("ANSWERED"));
    assertThat(decide("restoration")).isEqualTo(404);
    admin()
        .get("/api/audit?kind=answer-set-aside&entity=" + invitation)
        .then()
        .statusCode(200)
        .body(containsString("RESTORED"))
        .body(not(containsString("Late again")));
  }

  @Test
  void whatWasPutAwayStaysAway() {
    trapped();
    assertThat(decide("discard")).isEqualTo(204);
    trapped();
    aside().body("invitation", not(hasItem(invitation)));
    assertThat(decide("restoration")).isEqualTo(404);
    assertThat(decide("discard")).isEqualTo(404);
  }

  @Test
  void nothingIsMadeOfNothing() {
    submit(link, Map.of("overall", "ninety", "website", "x")).then().statusCode(303);
    assertThat(decide("restoration")).isEqualTo(409);
    answers().body("items", empty());
  }

  @Test
  void twoWhoRestoreAtOnceMakeOneAnswer() throws Exception {
    trapped();
    ExecutorService people = Executors.newFixedThreadPool(6);
    List<Callable<Integer>> all =
        IntStream.range(0, 12)
            .<Callable<Integer>>mapToObj(i -> () -> decide("restoration"))
            .toList();
    List<Integer> statuses = new ArrayList<>();
    for (var one : people.invokeAll(all)) {
      statuses.add(one.get());
    }
    people.shutdown();
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 404);
    answers().body("items", hasSize(1));
  }

  @Test
  void thePageShowsAndDecides() {
    submit(link, Map.of("overall", "2", "comment", "<script>alert(1)</script>", "website", "x"));
    page()
        .get("/surveys/set-aside")
        .then()
        .statusCode(200)
        .body(containsString("The field that people do not see"))
        .body(containsString("&lt;script&gt;alert"))
        .body(not(containsString("<script>alert")));
    page().get("/surveys").then().body(containsString("/surveys/set-aside"));
    page().post("/surveys/set-aside/" + invitation + "/restoration").then().statusCode(303);
    answers().body("items", hasSize(1));
    page().post("/surveys/set-aside/" + invitation + "/restoration").then().statusCode(303);
    page().get("/surveys/set-aside").then().body(not(containsString(invitation)));
  }

  private static RequestSpecification page() {
    return manager()
        .redirects()
        .follow(false)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded");
  }

  private void trapped() {
    submit(link, Map.of("overall", "2", "comment", "Late again", "website", "x"))
        .then()
        .statusCode(303);
  }

  /** A gateway that opens every link of the mail, in any order and again and again. */
  @Test
  void aScannerThatOpensEveryLinkOfTheMailAnswersNothing() {
    List<String> links = new ArrayList<>(Mailbox.links(loop.email()));
    assertThat(links).hasSizeGreaterThan(6);
    Collections.shuffle(links, new Random(7));
    for (int round = 0; round < 3; round++) {
      for (String one : links) {
        browser().header("User-Agent", SCANNER).head(one);
        browser().header("User-Agent", SCANNER).get(one).then().statusCode(200);
        browser().header("Sec-Purpose", "prefetch").get(one).then().statusCode(200);
      }
    }
    answers().body("items", empty());
    invitations(loop.ticket()).body("items.state", contains("SENT"));
    aside().body("invitation", not(hasItem(invitation)));
    submit(link, Map.of("overall", "4")).then().statusCode(303);
    answers().body("items", hasSize(1));
  }
}
