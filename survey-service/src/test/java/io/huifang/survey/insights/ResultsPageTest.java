package io.huifang.survey.insights;

import static io.huifang.survey.SurveyApi.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.Replicas;
import io.huifang.survey.results.Sampled;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page shows each question with its doubt, narrows to groups, and leads to the answers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ResultsPageTest {
  private static final String HAPPY =
      """
      [{"question":"rec","number":10},{"question":"csat","number":5},{"question":"way","part":"a"},
       {"question":"many","part":"x"},{"question":"grid","part":"speed","number":7},
       {"question":"ok","part":"yes"},{"question":"said","text":"<script>x</script> fine"}]
      """;
  private static final String UNHAPPY =
      "[{\"question\":\"rec\",\"number\":2},{\"question\":\"csat\",\"number\":1}]";
  @Inject Replicas sql;
  private Sampled sampled;

  @BeforeEach
  void answers() {
    sampled = Sampled.published(sql);
    sampled.answers(sql, 40, "north", HAPPY);
    sampled.answers(sql, 10, "north", UNHAPPY);
    sampled.answers(sql, 12, "south", UNHAPPY);
    sampled.invited(sql, 2, -1, "north");
    sampled.invited(sql, 1, 2, "north");
  }

  private static Response get(RequestSpecification who, String path, String language) {
    return who.header("Accept-Language", language)
        .accept("text/html")
        .urlEncodingEnabled(false)
        .get("/surveys/results" + path);
  }

  private String page(String more, String language) {
    Response page =
        get(
            as("manager-mei", null, "manager"),
            "?days=all&questionnaire=" + sampled.id() + more,
            language);
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return page.asString();
  }

  @Test
  void everyQuestionWithItsDoubt() {
    String page = page("", "en");
    assertThat(page)
        .contains("Recommend &lt;b&gt;us&lt;/b&gt;?", "id=\"q-csat\"", "Way A", "Speed", "Solved?")
        // 40 of 62 promoters, 22 detractors
        .contains("+29.0", "±", "Promoters 9–10", "few")
        .contains("&lt;script&gt;x&lt;/script&gt; fine")
        .doesNotContain("<script>x", "Recommend <b>", "NaN", "style=");
    assertThat(page("", "zh-CN")).contains("推荐？", "推荐者 9–10", "按题目", "回收率", "样本少");
  }

  @Test
  void groupsLeadToThemselvesAndFiltersCanBeTakenAway() {
    String page = page("&by=team&question=rec", "en");
    assertThat(page).contains("team=south", "id=\"groups\"", "All together");
    String south = page("&team=south&by=agent", "en");
    assertThat(south).contains("hf-chip", "Remove this filter", "agent-secret");
    assertThat(page("&by=label:nothing&label=nothing:%27%3B--", "en"))
        .contains("No answers in this period");
  }

  @Test
  void twoGroupsInASentence() {
    String page = page("&by=team&question=rec&a=north&b=south", "en");
    assertThat(page)
        .contains("north is higher than south, and hardly by chance")
        .contains("z test by the variance of the scores", "Welch", "p &lt; 0.001");
    assertThat(page("&by=team&question=ok&a=north&b=south", "en"))
        .contains("There is too little in one of the groups");
    assertThat(page("&by=team&question=rec&stratum=team", "en")).contains("Weighted by Team");
  }

  @Test
  void whereTheyStopAndTheAnswersBehindIt() {
    String page = page("", "en");
    assertThat(page).contains("33.3 % stopped on the way", "1 stopped here", "2 of 3 delivered");
    String comments = page("&show=comments", "en");
    assertThat(comments).contains("hf-stream", "cursor=");
    int at = comments.indexOf("cursor=");
    String next = comments.substring(at, comments.indexOf('#', at));
    assertThat(page("&show=comments&" + next, "en"))
        .contains("hf-stream")
        .doesNotContainPattern("hf-foot.*cursor=");
  }

  @Test
  void nothingIsAnEmptyPage() {
    assertThat(page("&version=1&tier=STANDARD&from=2031-01-01", "en").replace("days=all", ""))
        .contains("No answers in this period");
    assertThat(page("&from=2031-01-01", "zh-CN")).contains("这段时间没有回答");
  }

  @Test
  void whoSeesWhat() {
    String path = "?days=all&questionnaire=" + sampled.id();
    assertThat(get(as("a", "north", "agent"), path, "en").statusCode()).isEqualTo(403);
    String lead = get(as("l", "south", "lead"), path, "en").asString();
    assertThat(lead).contains("-100.0").doesNotContain("Share</a>", "north");
    assertThat(get(as("l", "south", "lead"), "/links", "en").statusCode()).isEqualTo(403);
    assertThat(get(as("m", null, "manager"), "?nonsense=1", "en").statusCode()).isEqualTo(400);
    assertThat(get(as("m", null, "manager"), path + "&version=7", "en").statusCode())
        .isEqualTo(404);
  }
}
