package io.huifang.survey.link;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager makes links, by API and by hand. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SurveyLinkTest {
  private static final String API = "/api/survey-links";
  private static final String PAGE = "/surveys/links";
  private final String name = "Poster <b>\"'& " + UUID.randomUUID();

  private static RequestSpecification page(String role) {
    return as("person-" + role, "north", role)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .header("Accept-Language", "en")
        .accept("text/html")
        .redirects()
        .follow(false);
  }

  private Response byHand(Map<String, String> more) {
    return page("manager")
        .formParam("name", name)
        .formParam("questionnaire", "service")
        .formParams(more)
        .post(PAGE);
  }

  @Test
  void byHandWithAPictureAndLinesForAWebPage() {
    Response made =
        byHand(
            Map.of(
                "place", "T <1>", "days", "30", "most", "500", "sites", "https://A.example/\n\n"));
    made.then().statusCode(303).header("Location", containsString(PAGE + "/"));
    String there = made.header("Location").replaceFirst("^https?://[^/]+", "");
    String one = page("manager").get(there).then().statusCode(200).extract().asString();
    assertThat(one)
        .contains("Poster &lt;b&gt;", "T &lt;1&gt;", "of 500 answers", "https://a.example")
        .contains("&lt;div data-huifang=", "/widget.js", there + "/qr.svg")
        .doesNotContain("Poster <b>", "T <1>", "<div data-huifang");
    String list = page("manager").get(PAGE).then().statusCode(200).extract().asString();
    assertThat(list).contains("Poster &lt;b&gt;", there).doesNotContain("Poster <b>");
    page("manager").post(there + "/closure").then().statusCode(303);
    assertThat(page("manager").get(there).asString()).contains("closed").doesNotContain("/closure");
    String id = there.substring(there.lastIndexOf('/') + 1);
    assertThat(admin().get("/api/audit?kind=survey-link&entity=" + id).asString())
        .contains("CREATED", "CHANGED", "person-manager");
  }

  @Test
  void bothPicturesSayTheAddress() throws Exception {
    Poster poster = Poster.hang("service", "");
    String url = poster.now("url");
    byte[] png =
        page("manager").accept("image/*").get(PAGE + "/" + poster.id() + "/qr.png").asByteArray();
    assertThat(QrReader.png(png)).isEqualTo(url);
    Response svg = page("manager").accept("image/*").get(PAGE + "/" + poster.id() + "/qr.svg");
    assertThat(svg.contentType()).contains("image/svg+xml");
    assertThat(QrReader.svg(svg.asString())).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"\",\"questionnaire\":\"service\"}",
        "{\"name\":\"x\",\"questionnaire\":\"none\"}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"days\":0}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"most\":0}",
        "{\"name\":\"a\\nb\",\"questionnaire\":\"service\"}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"labels\":{\"link\":\"x\"}}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"labels\":{\"a'b\":\"x\"}}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"sites\":[\"http://shop.example\"]}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"sites\":[\"https://a.b/c\"]}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"sites\":[\"https://a.b; script-src *\"]}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"sites\":[\"https://*.b\"]}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"sites\":[\"https://a.b\\r\\nX: y\"]}",
        "{\"name\":\"x\",\"questionnaire\":\"service\",\"sites\":[\"'self'\"]}"
      })
  void refusesWhatMakesNoSense(String body) {
    assertThat(manager().body(body).post(API).statusCode()).isEqualTo(400);
  }

  @Test
  void theFormKeepsWhatWasTypedAndSaysWhatIsWrong() {
    String shown =
        byHand(Map.of("days", "x", "most", "-1", "sites", "https://a.b; script-src *", "team", "?"))
            .then()
            .statusCode(400)
            .extract()
            .asString();
    assertThat(shown)
        .contains("e-days", "e-most", "e-sites", "e-team", "Poster &lt;b&gt;")
        .doesNotContain("Poster <b>");
  }

  @Test
  void ofTwoWhoMakeTheSameLinkAtOnceOneIsTold() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(4);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> byHand(Map.of()).statusCode());
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> call : people.invokeAll(calls)) {
      statuses.add(call.get());
    }
    people.shutdown();
    assertThat(statuses).containsExactlyInAnyOrder(303, 409, 409, 409);
  }

  @Test
  void onlyWhoMayMakeThemSeesThem() {
    Poster poster = Poster.hang("service", "");
    for (String role : List.of("agent", "specialist", "lead")) {
      for (String path : List.of("", "/" + poster.id(), "/" + poster.id() + "/qr.svg")) {
        assertThat(page(role).accept("*/*").get(PAGE + path).statusCode())
            .as(role + path)
            .isEqualTo(403);
      }
      assertThat(page(role).post(PAGE + "/" + poster.id() + "/closure").statusCode())
          .isEqualTo(403);
    }
    page("manager").get(PAGE + "/" + UUID.randomUUID()).then().statusCode(404);
    manager().get(API + "/" + UUID.randomUUID()).then().statusCode(404);
    manager().delete(API + "/" + UUID.randomUUID()).then().statusCode(404);
    assertThat(poster.<String>now("state")).isEqualTo("OPEN");
  }
}
