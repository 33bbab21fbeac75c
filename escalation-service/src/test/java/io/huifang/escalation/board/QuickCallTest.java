package io.huifang.escalation.board;

import static io.huifang.escalation.CaseStories.browser;
import static io.huifang.escalation.CaseStories.number;
import static io.huifang.escalation.CaseStories.send;
import static io.huifang.escalation.CaseStories.unhappy;
import static io.huifang.escalation.CaseStories.version;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call is recorded from the row, and the board reads itself anew. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class QuickCallTest {
  private static final Pattern NOW = Pattern.compile("hx-get=\"([^\"]*)\"");
  @Inject SettableClock clock;
  private final String word = "q" + UUID.randomUUID().toString().substring(0, 8);
  private final String list = "/board?view=open&q=" + word;

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
  }

  private Response called(String id, long version, String outcome, String... more) {
    List<String> fields = new ArrayList<>(List.of("outcome", outcome, "back", list));
    Collections.addAll(fields, more);
    return send(
        browser("lead-n", "lead"), number(id), "attempt", version, fields.toArray(String[]::new));
  }

  @Test
  void theRowOffersItAndTheBoardComesBack() {
    String id = unhappy("Grace " + word, null);
    assertThat(browser("lead-n", "lead").get(list).asString())
        .contains("data-called=\"" + number(id) + "\"", "data-version=\"" + version(id) + "\"")
        .contains("You have called: " + number(id) + " · Grace " + word)
        .contains("name=\"outcome\" value=\"NO_ANSWER\"", "name=\"back\" value=\"/board?view=open");
    Response done = called(id, version(id), "NO_ANSWER", "note", "engaged, then nobody");
    done.then().statusCode(303).header("Location", endsWith(list));
    browser("lead-n", "lead")
        .cookies(done.cookies())
        .get(list)
        .then()
        .body(containsString(number(id) + ": The call is recorded."))
        .body(containsString("No answer"));
    specialist().get("/api/cases/" + id).then().body("attempts.note", hasSize(1));
  }

  @Test
  void theSameInChinese() {
    String id = unhappy("Grace " + word, null);
    String page =
        browser("lead-n", "lead").cookie("huifang_language", "zh-CN").get(list).asString();
    assertThat(page)
        .contains("拨打结果：" + number(id), "已拨打", "无人接听", "客户要求改期")
        .doesNotContain("Called", "You have called");
  }

  @Test
  void whoAsksForLaterSaysWhenElseNothingIsLost() {
    String id = unhappy("Grace " + word, null);
    called(id, version(id), "ASKED_FOR_LATER", "note", "in the evening")
        .then()
        .statusCode(400)
        .body(containsString("value=\"in the evening\""));
    called(id, version(id), "ASKED_FOR_LATER", "again", "2026-03-04T19:00").then().statusCode(303);
    assertThat(browser("lead-n", "lead").get(list).asString()).contains("10h 00m");
    called(id, version(id), "BUSY", "again", "2026-03-04T20:00").then().statusCode(303);
    assertThat(browser("lead-n", "lead").get(list).asString())
        .as("a time that is left over is none")
        .contains("10h 00m", "Busy");
  }

  @Test
  void ofTwentyAtTheSameMomentOneIsTakenAndTheOthersAreToldByWhom() throws Exception {
    String id = unhappy("Grace " + word, null);
    long seen = version(id);
    Callable<Response> one = () -> called(id, seen, "NO_ANSWER");
    ExecutorService people = Executors.newFixedThreadPool(20);
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Response> done : people.invokeAll(Collections.nCopies(20, one))) {
        statuses.add(done.get().statusCode());
        if (done.get().statusCode() == 412) {
          assertThat(done.get().asString()).contains("lead-n", "Called: No answer");
        }
      }
    } finally {
      people.shutdown();
    }
    assertThat(Collections.frequency(statuses, 303)).isOne();
    assertThat(Collections.frequency(statuses, 412)).isEqualTo(19);
    specialist().get("/api/cases/" + id).then().body("attempts", hasSize(1));
  }

  @Test
  void itOnlyLeadsToTheBoard() {
    String id = unhappy("Grace " + word, null);
    send(
            browser("lead-n", "lead"),
            number(id),
            "attempt",
            version(id),
            "outcome",
            "BUSY",
            "back",
            "https://evil.example/board?")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/board?view=open"));
  }

  @Test
  void theBoardReadsItselfAnewAndSaysNothingWhileNothingChanges() {
    String id = unhappy("Grace " + word, null);
    String now = now(browser("lead-n", "lead").get(list).asString());
    assertThat(now).startsWith("/board/now?view=open&q=" + word);
    browser("lead-n", "lead").get(now).then().statusCode(204);
    called(id, version(id), "BUSY").then().statusCode(303);
    String part = browser("lead-n", "lead").get(now).then().statusCode(200).extract().asString();
    assertThat(part).contains("Busy", "hx-swap-oob").doesNotContain("<html", "hf-side");
    assertThat(now(part)).isNotEqualTo(now);
    browser("lead-n", "lead").get(now(part)).then().statusCode(204);
    clock.advance(Duration.ofMinutes(1));
    browser("lead-n", "lead").get(now(part)).then().statusCode(200);
    browser("li", "agent").get(now).then().statusCode(403);
  }

  private static String now(String page) {
    Matcher found = NOW.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }
}
