package io.huifang.survey.page;

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
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PublicPageTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Told told;
  private Loop loop;
  private String link;

  @BeforeEach
  void invited() {
    clock.reset();
    loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    link = Mailbox.link(loop.email());
  }

  @Test
  void lookingNeverAnswers() {
    for (String below : List.of("", "?overall=1", "/thanks", "/opt-out", "?overall=5&lang=zh")) {
      browser().get(link + below);
      browser().head(link + below);
    }
    browser().head(link).then().statusCode(200);
    browser().get(link + "/thanks").then().statusCode(303);
    answers().body("items", empty());
    invitations(loop.ticket()).body("items.state", contains("SENT"));
  }

  @Test
  void takesOneAnswerHoweverOftenAndHowConcurrentlyItIsSent() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Integer>> submits =
        IntStream.range(0, 24)
            .<Callable<Integer>>mapToObj(
                i -> () -> submit(link, Map.of("overall", "" + (1 + i % 5))).statusCode())
            .toList();
    for (var status : threads.invokeAll(submits)) {
      assertThat(status.get()).isEqualTo(303);
    }
    threads.shutdown();
    int first = answers().body("items", hasSize(1)).extract().path("items[0].scores[0].value");
    submit(link, Map.of("overall", "" + (6 - first))).then().statusCode(303);
    answers().body("items", hasSize(1)).body("items[0].scores[0].value", equalTo(first));
    assertThat(told.about(loop.ticket())).containsOnlyOnce("kpi answer.received.v1");
    browser().get(link).then().statusCode(410).body(containsString("You have answered already"));
    browser().get(link + "/thanks").then().statusCode(200).body(containsString("Thank you"));
  }

  @Test
  void speaksTheLanguageThatIsAskedForElseTheCustomers() {
    browser().header("Accept-Language", "zh").get(link).then().body(containsString("How did we"));
    browser()
        .get(link + "?lang=zh")
        .then()
        .body(containsString("<html lang=\"zh-CN\">"))
        .body(containsString("您对这次服务满意吗"))
        .body(containsString("?lang=en"));
    browser()
        .header("Accept-Language", "zh-CN,zh;q=0.9")
        .get("/s/unknown")
        .then()
        .statusCode(404)
        .body(containsString("没有找到这个链接"));
    submit(link, Map.of("lang", "zh")).then().statusCode(400).body(containsString("请回答这个问题"));
  }

  @Test
  void saysKindlyThatALinkHasExpiredOrIsUnknown() {
    clock.advance(Duration.ofDays(14));
    browser().get(link).then().statusCode(410).body(containsString("This link has expired"));
    submit(link, Map.of("overall", "5")).then().statusCode(410);
    assertThat(due.drain()).isPositive();
    invitations(loop.ticket()).body("items.state", contains("EXPIRED"));
    browser().get(link).then().statusCode(410);
    answers().body("items", empty());
    // not to be asked again can be said for ever
    browser().get(link + "/opt-out").then().statusCode(200);
    for (String below : List.of("", "/thanks", "/opt-out")) {
      browser().get("/s/guessed" + below).then().statusCode(404);
    }
    submit("/s/guessed", Map.of("overall", "5")).then().statusCode(404);
    submit("/s/guessed/opt-out", Map.of("a", "b")).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "overall, 9",
    "overall, 0",
    "overall, -1",
    "overall, 4.5",
    "overall, five",
    "overall, ''",
    "overall, 99999999999",
    "attitude, 6",
    "nps, 11",
    "nps, ten",
    "solved, maybe",
  })
  void asksAgainWhatItCannotTake(String field, String value) {
    Map<String, String> form = new HashMap<>(Map.of("overall", "4", "comment", "Keep <me>"));
    form.put(field, value);
    submit(link, form)
        .then()
        .statusCode(400)
        .body(containsString("role=\"alert\""))
        .body(containsString("href=\"#" + field + "\""))
        .body(containsString("Keep &lt;me&gt;"));
    answers().body("items", empty());
  }

  @Test
  void keepsEverythingThatWasEnteredWhenTheTextIsTooLong() {
    submit(link, Map.of("overall", "4", "nps", "7", "comment", "很".repeat(2001)))
        .then()
        .statusCode(400)
        .body(containsString("now it has 2001"))
        .body(containsString("name=\"overall\" value=\"4\" checked"))
        .body(containsString("name=\"nps\" value=\"7\" checked"))
        .body(containsString("很".repeat(2001)));
    submit(link, Map.of("overall", "4", "comment", "很".repeat(2000))).then().statusCode(303);
    answers().body("items[0].comment.length()", equalTo(2000));
  }

  @Test
  void answersGarbageWithTheForm() {
    browser()
        .contentType("application/json")
        .body("{\"overall\":5}")
        .post(link)
        .then()
        .statusCode(415)
        .body(containsString("<form"));
    browser().post(link).then().statusCode(400).body(containsString("<form"));
    browser()
        .contentType("application/x-www-form-urlencoded")
        .body("%%%=&&&overall")
        .post(link)
        .then()
        .statusCode(400);
    submit(link, Map.of("overall", "5", "comment", "a\0b")).then().statusCode(400);
    answers().body("items", empty());
    browser().delete(link).then().statusCode(405);
    for (String strange : List.of("%00", "%ff", "%E5%9B%9E", "a%2Fb", "x".repeat(2000))) {
      browser().urlEncodingEnabled(false).get("/s/" + strange).then().statusCode(404);
    }
  }

  @Test
  void takesAnOptOutOnlyByTheButton() {
    browser().get(link + "/opt-out").then().body(containsString("Do not ask again"));
    browser().get(link + "/opt-out").then().body(containsString("Do not ask again"));
    browser().post(link + "/opt-out?lang=en").then().statusCode(303);
    browser().post(link + "/opt-out?lang=en").then().statusCode(303);
    browser().get(link + "/opt-out").then().body(not(containsString("<form")));
  }

  private io.restassured.response.ValidatableResponse answers() {
    return manager().get("/api/answers?ticket=" + loop.ticket()).then().statusCode(200);
  }
}
