package io.huifang.survey.insights;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.browser;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.LinkToken;
import io.huifang.survey.Replicas;
import io.huifang.survey.text.CommentImport;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A manager shows results to somebody without a login. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class LinksTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Replicas sql;
  private final String mark = "m" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

  @BeforeEach
  void answers() {
    clock.reset();
    CommentImport answers = new CommentImport();
    for (int i = 0; i < 8; i++) {
      answers.row(mark + i, "2026-01-1" + i + "T00:00:00Z", "2", "<i>said " + mark, "north", mark);
    }
    answers.row(mark + "few", "2026-01-19T00:00:00Z", "5", "", "small-" + mark, mark);
    answers.run(due);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private String wish(boolean texts, int days) {
    return """
    {"name":"Board <%s>","days":%d,"texts":%b,"shows":{"category":["%s"],"from":["2026-01-01"],"by":["team"]}}
    """
        .formatted(mark, days, texts, mark);
  }

  private Response made(boolean texts, int days) {
    Response made = manager().body(wish(texts, days)).post("/api/results/links");
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made;
  }

  private static String path(Response made) {
    String url = made.path("url");
    return url.substring(url.indexOf("/r/"));
  }

  private static Response open(String path) {
    return browser().header("Accept-Language", "en").get(path);
  }

  @Test
  void opensWithoutALoginAndNamesNobody() {
    Response made = made(false, 7);
    Response page = open(path(made));
    page.then()
        .statusCode(200)
        .header("X-Robots-Tag", containsString("noindex"))
        .header("Cache-Control", equalTo("no-store"));
    assertThat(page.asString())
        .contains("Board &lt;" + mark + "&gt;", "north", "Read-only")
        .doesNotContain(
            "said " + mark, "Board <" + mark, "small-" + mark, "/desk/tickets/", "<form");
    String id = made.path("link.id");
    var listed = manager().get("/api/results/links").jsonPath();
    assertThat(listed.getInt("find { it.id == '" + id + "' }.opened")).isEqualTo(1);
    assertThat(listed.getString("find { it.id == '" + id + "' }.lastOpenedAt")).isNotNull();
    assertThat(listed.prettify()).doesNotContain(path(made).substring(3));
    assertThat(admin().get("/api/audit?kind=results-link&entity=" + id).asString())
        .contains("CREATED", "manager-mei")
        .doesNotContain(new LinkToken(path(made).substring(3)).hash());
  }

  @Test
  void showsCommentsOnlyIfThatWasTicked() {
    assertThat(open(path(made(true, 7))).asString())
        .contains("&lt;i&gt;said " + mark)
        .doesNotContain("<i>said");
  }

  @Test
  void whatItShowsIsSettledWhenItIsMade() {
    String link = path(made(false, 7));
    String before = open(link).asString();
    clock.advance(Duration.ofHours(2));
    new CommentImport().row(mark + "late", "2026-03-04T02:30:00Z", "5", "", "north", mark).run(due);
    assertThat(figures(open(link).asString())).isEqualTo(figures(before));
  }

  private static String figures(String page) {
    return page.substring(page.indexOf("hf-five"), page.indexOf("id=\"groups\""));
  }

  @Test
  void expiredRevokedAndForgedLinksGetTheSameAnswer() {
    Response made = made(false, 1);
    String forged = "/r/" + LinkToken.random().secret();
    String nothing = open(forged).then().statusCode(404).extract().asString();
    String revoked = path(made(false, 7));
    String id = manager().get("/api/results/links").path("[0].id");
    manager().delete("/api/results/links/" + id).then().statusCode(204);
    manager().delete("/api/results/links/" + id).then().statusCode(204);
    assertThat(open(revoked).then().statusCode(404).extract().asString()).isEqualTo(nothing);
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    assertThat(open(path(made)).then().statusCode(404).extract().asString()).isEqualTo(nothing);
    for (String odd : new String[] {"/r/x", "/r/%00", "/r/" + "x".repeat(500), "/r/'--"}) {
      assertThat(browser().urlEncodingEnabled(false).get(odd).statusCode()).isIn(400, 404);
    }
  }

  @Test
  void twoWhoRevokeAtOnce() throws Exception {
    String link = path(made(false, 7));
    String id = manager().get("/api/results/links").path("[0].id");
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> manager().delete("/api/results/links/" + id).statusCode());
    }
    for (Future<Integer> call : people.invokeAll(calls)) {
      assertThat(call.get()).isEqualTo(204);
    }
    people.shutdown();
    open(link).then().statusCode(404);
    String trail = admin().get("/api/audit?kind=results-link&entity=" + id).asString();
    assertThat(trail.split("\"CHANGED\"", -1)).as("revoked once").hasSize(2);
  }

  @Test
  void whatALinkMustNotShowIsRefused() {
    as("lead", "north", "lead")
        .body(wish(false, 7))
        .post("/api/results/links")
        .then()
        .statusCode(403);
    for (String bad :
        new String[] {
          "{\"name\":\"\",\"shows\":{}}",
          "{\"name\":\"x\",\"days\":0,\"shows\":{}}",
          "{\"name\":\"x\",\"days\":366,\"shows\":{}}",
          "{\"name\":\"x\"}",
          "{\"name\":\"x\",\"shows\":{\"agent\":[\"li\"]}}",
          "{\"name\":\"x\",\"shows\":{\"by\":[\"agent\"]}}",
          "{\"name\":\"x\",\"shows\":{\"by\":[\"label:a'b\"]}}",
          "{\"name\":\"x\",\"shows\":{\"cursor\":[\"x\"]}}",
          "{\"name\":\"x\",\"shows\":{\"question\":[\"nonsense\"]}}",
          "{\"name\":\"x\",\"shows\":{\"team\":[\"\\u0000\"]}}"
        }) {
      assertThat(manager().body(bad).post("/api/results/links").statusCode())
          .as(bad)
          .isEqualTo(400);
    }
    manager().delete("/api/results/links/" + UUID.randomUUID()).then().statusCode(404);
    manager().delete("/api/results/links/x").then().statusCode(400);
  }

  /** By the page: made there, shown once, taken back there. */
  @Test
  void byHand() {
    Response made =
        page()
            .formParam("name", "By hand " + mark)
            .formParam("valid", "14")
            .formParam("category", mark)
            .formParam("from", "2026-01-01")
            .post("/surveys/results/links");
    made.then().statusCode(200).body(containsString("/r/"));
    String html = made.asString();
    String link = html.substring(html.indexOf("/r/"), html.indexOf('<', html.indexOf("/r/")));
    open(link).then().statusCode(200);
    String list = page().get("/surveys/results/links").asString();
    assertThat(list).contains("By hand " + mark).doesNotContain(link);
    String id = manager().get("/api/results/links").path("[0].id");
    page().post("/surveys/results/links/" + id + "/revocation").then().statusCode(303);
    open(link).then().statusCode(404);
    page()
        .formParam("name", "")
        .formParam("valid", "x")
        .post("/surveys/results/links")
        .then()
        .statusCode(400)
        .body(containsString("is-wrong"));
  }

  private static RequestSpecification page() {
    return as("manager-mei", null, "manager")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .header("Accept-Language", "en")
        .accept("text/html")
        .redirects()
        .follow(false);
  }
}
