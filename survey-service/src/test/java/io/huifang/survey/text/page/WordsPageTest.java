package io.huifang.survey.text.page;

import static io.huifang.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.text.CommentImport;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page: what it shows, to whom, and what it makes of odd words and addresses. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WordsPageTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final String mark = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  @BeforeEach
  void fourCommentsOfTheSouth() {
    clock.reset();
    due.drain();
    CommentImport comments = new CommentImport();
    for (int i = 0; i < 40; i++) {
      boolean bad = i % 2 == 0;
      comments.row(
          mark + i,
          "2026-03-02T%02d:00:00Z".formatted(i % 20),
          bad ? "1" : "5",
          bad ? "<b>漏水</b> 漏水了 " + mark : "师傅很准时",
          "south",
          "");
    }
    comments.run(due);
  }

  private static Response get(String team, String query, String language) {
    return as("lead", team, "lead")
        .urlEncodingEnabled(false)
        .accept("text/html")
        .header("Accept-Language", language)
        .get("/surveys/words" + query);
  }

  private static String page(String team, String query, String language) {
    return get(team, query, language).then().statusCode(200).extract().asString();
  }

  @Test
  void whatIsSaidMostWhatRisesAndWhatSetsApart() {
    String page = page("south", "?days=7", "en");
    assertThat(page)
        .contains("What people say", "Said most", "Sets low scores apart", "漏水", mark)
        .contains("/surveys/words?days=7&amp;term=" + mark + "#places");
    String low = page.substring(page.indexOf("Sets low scores apart"));
    assertThat(low.substring(0, low.indexOf("Sets high scores apart"))).contains("漏水");
    assertThat(low.substring(low.indexOf("Sets high scores apart"))).contains("准时");
    assertThat(page("south", "?days=7", "zh-CN")).contains("最常提到", "低分留言的特征词", "正在上升");
    assertThat(page("south", "?days=all", "zh-CN")).contains("查看全部时没有上一期间可比");
  }

  @Test
  void aWordStandsInItsPlaceAndLeadsToTheAnswer() {
    String page = page("south", "?days=7&term=" + encoded("漏水"), "en");
    assertThat(page)
        .contains("“漏水” in context", "<mark>漏水</mark>", "&lt;b&gt;", "/surveys?answer=")
        .doesNotContain("<b>漏水");
    assertThat(get("south", "?days=7&cursor=eA&term=" + mark, "en").statusCode()).isEqualTo(400);
  }

  @Test
  void otherTeamsReadNothing() {
    assertThat(page("north", "?days=7", "en")).doesNotContain(mark);
    assertThat(page("north", "?days=7&team=south", "en")).doesNotContain(mark);
    assertThat(page("north", "?days=7&term=" + mark, "en"))
        .contains("Nobody has said it in this period");
    as("agent-li", "south", "agent")
        .accept("text/html")
        .get("/surveys/words")
        .then()
        .statusCode(403);
    String all =
        as("m", null, "manager")
            .accept("text/html")
            .header("Accept-Language", "en")
            .get("/surveys/words?days=7&team=south&channel=CHAT")
            .asString();
    assertThat(all).contains(mark, "name=\"team\"");
    assertThat(page("south", "?days=7", "en")).doesNotContain("name=\"team\"");
  }

  @Test
  void oddAddresses() {
    for (String bad : new String[] {"?days=x", "?days=-1", "?term=" + "x".repeat(201)}) {
      assertThat(get("south", bad, "en").statusCode()).as(bad).isEqualTo(400);
    }
    String odd = "?days=7&term=" + encoded("\"><script>") + "&team=" + encoded("'%");
    assertThat(page("south", odd, "en")).doesNotContain("<script>alert", "\"><script>");
    assertThat(page("south", "?days=9999", "en")).contains(mark);
    assertThat(page("south", "?days=7&tier=VIP", "en")).contains("No comments in this period");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
