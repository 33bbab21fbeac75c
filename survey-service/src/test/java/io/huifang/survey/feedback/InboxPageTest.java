package io.huifang.survey.feedback;

import static io.huifang.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people see of the inbox and do there. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class InboxPageTest {
  private final String words = "said-" + UUID.randomUUID();
  @Inject SettableClock clock;
  private Told one;

  @BeforeEach
  void said() {
    clock.reset();
    one = Told.bring(Told.body("COMPLAINT", "<b>" + words + " lawyer", "\"team\":\"north\""));
  }

  private static RequestSpecification lead(String team) {
    return as("lead-" + team, team, "lead").accept("text/html").redirects().follow(false);
  }

  private static String list(String query) {
    return lead("north")
        .get("/surveys/feedback" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private String item(String language) {
    return lead("north")
        .header("Accept-Language", language)
        .get("/surveys/feedback/" + one.id())
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private Response submits(String team, String what, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.putIfAbsent("version", one.now().etag().replace("\"", ""));
    return lead(team)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post("/surveys/feedback/" + one.id() + "/" + what);
  }

  @Test
  void theListShowsItInItsViewsAndHidesItFromOthers() {
    String found = "&q=" + words;
    assertThat(list("?view=new" + found)).contains(one.number(), "&lt;b&gt;" + words);
    assertThat(list("?view=late" + found)).doesNotContain(one.number());
    assertThat(list("?view=mine" + found)).doesNotContain(one.number());
    assertThat(list("?view=all&severity=HIGH&source=COMPLAINT&team=north" + found))
        .contains(one.number());
    assertThat(list("?view=all&sort=newest&severity=LOW" + found)).doesNotContain(one.number());
    clock.advance(Duration.ofDays(2));
    assertThat(list("?view=late" + found)).contains(one.number());
    String theirs = lead("south").get("/surveys/feedback?view=all&q=" + words).asString();
    assertThat(theirs).doesNotContain(one.number());
    assertThat(lead("south").get("/surveys/feedback/" + one.id()).statusCode()).isEqualTo(404);
    assertThat(submits("south", "take", Map.of()).statusCode()).isEqualTo(404);
    assertThat(as("li", "north", "agent").accept("text/html").get("/surveys/feedback").statusCode())
        .isEqualTo(403);
  }

  @Test
  void everyOrderIsTurnedThereAndBack() {
    for (int i = 0; i < 70; i++) {
      Told.bring(Told.body("OTHER", "many " + i, "\"team\":\"north\""));
    }
    for (String sort : new String[] {"due", "newest", "oldest"}) {
      String first = list("?view=all&sort=" + sort);
      String next = link(first, "next");
      String second = lead("north").urlEncodingEnabled(false).get(next).asString();
      String back = lead("north").urlEncodingEnabled(false).get(link(second, "prev")).asString();
      assertThat(numbers(second)).hasSize(30).doesNotContainAnyElementsOf(numbers(first));
      assertThat(numbers(back)).isEqualTo(numbers(first));
    }
    assertThat(lead("north").get("/surveys/feedback?view=all&cursor=eA").statusCode())
        .isEqualTo(400);
  }

  private static String link(String page, String rel) {
    var found = Pattern.compile("href=\"([^\"]*)\" rel=\"" + rel + "\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&amp;", "&");
  }

  private static List<String> numbers(String page) {
    return Pattern.compile(">(F-\\d+)<").matcher(page).results().map(r -> r.group(1)).toList();
  }

  @Test
  void theItemIsTakenSortedAnsweredAndClosed() {
    assertThat(item("en")).contains("&lt;b&gt;" + words, "Severe words", "Nothing leaves");
    assertThat(item("zh-CN")).contains("严重用语", "没有答复就不能关闭");
    assertThat(submits("north", "take", Map.of()).statusCode()).isEqualTo(303);
    assertThat(list("?view=mine&q=" + words)).contains(one.number());
    submits(
            "north",
            "sort",
            Map.of("category", "delivery/late", "severity", "CRITICAL", "owner", "lead-north"))
        .then()
        .statusCode(303);
    one.read().body("subcategory", equalTo("late")).body("team", equalTo("north"));
    Response refused = submits("north", "close", Map.of());
    assertThat(item(refused)).contains("Answer its author first");
    submits("north", "answer", Map.of("answer", "We are sorry", "way", "phone"));
    Response stale = submits("north", "close", Map.of("version", "1"));
    assertThat(item(stale)).contains("role=\"alert\"");
    submits("north", "close", Map.of());
    assertThat(item("en")).contains("We are sorry", "Open again").doesNotContain("name=\"answer\"");
    submits("north", "reopen", Map.of("reason", "not content"));
    assertThat(item("en")).contains("name=\"answer\"", "not content");
  }

  /** The page that the answer leads to, with what it has to say. */
  private String item(Response answer) {
    answer.then().statusCode(303);
    return lead("north")
        .header("Accept-Language", "en")
        .cookies(answer.cookies())
        .get("/surveys/feedback/" + one.id())
        .asString();
  }

  @Test
  void aSuggestionIsTakenOverWithOneClick() {
    assertThat(item("en")).contains("Take over");
    one.sorted("{\"severity\":\"MEDIUM\",\"team\":\"north\"}");
    submits("north", "suggestion", Map.of());
    one.read().body("severity", equalTo("HIGH"));
  }

  @Test
  void oneIsJoinedWithOneClickAndTakenApart() {
    Told same = Told.bring(Told.body("MAIL", words + " lawyer", "\"team\":\"north\""));
    submits("north", "join", Map.of("into", same.id()));
    assertThat(item("en")).contains("Joined into " + same.number());
    assertThat(list("?view=all&q=" + words)).contains(same.number()).doesNotContain(one.number());
    submits("north", "part", Map.of());
    assertThat(item("en")).doesNotContain("Joined into");
    submits("north", "join", Map.of("into", "no-id")).then().statusCode(303);
  }
}
