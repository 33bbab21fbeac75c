package io.huifang.survey.overview;

import static io.huifang.survey.SurveyApi.as;
import static io.huifang.survey.SurveyApi.event;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.postAs;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beside an answer stands what became of it, with names instead of ids and codes. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ResultsPageTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  private final UUID about = Ids.next();
  private final String mark = UUID.randomUUID().toString();
  private Loop loop;
  private String answer;

  @BeforeEach
  void aLowAnswer() {
    clock.reset();
    loop = Loop.create();
    post(loop.customer("en"), loop.resolved(3));
    due.drain();
    Map<String, String> said = Map.of("overall", "2", "nps", "3", "comment", "<b>" + mark);
    submit(Mailbox.link(loop.email()), said).then().statusCode(303);
    answer = manager().get("/api/answers?ticket=" + loop.ticket()).path("items[0].id");
  }

  @Test
  void namesAndWhatBecameOfIt() {
    told("case.opened.v1", about, 1, aCase("OPEN", "null"));
    told("promise.made.v1", Ids.next(), 1, promise("OPEN"));
    String page = one(lead(), "en");
    assertThat(page)
        .contains("Wang Wei", "/customers/" + loop.customer(), "/desk/tickets/" + loop.ticket())
        .contains("C-000077", "/board/cases/" + about, "call by", "&lt;b&gt;" + mark)
        .doesNotContain("<b>" + mark);
    told("case.followed-up.v1", about, 7, aCase("CLOSED", "true"));
    told("case.closed.v1", about, 6, aCase("CLOSED", "null"));
    assertThat(one(lead(), "en")).contains("put right").doesNotContain("call by");
    assertThat(one(lead(), "zh-CN")).contains("已挽回");
    told("case.followed-up.v1", about, 9, aCase("CLOSED", "false"));
    assertThat(one(lead(), "en")).contains("not put right");
  }

  @Test
  void teamsHaveNames() {
    String team = "{\"team\":{\"id\":\"north\",\"name\":\"%s\",\"calendar\":\"office\"}}";
    UUID north = UUID.nameUUIDFromBytes(new byte[] {1});
    String later = event("team.changed.v1", north, north, 902, TIME, team.formatted("North desk"));
    String first = event("team.changed.v1", north, north, 901, TIME, team.formatted("Before"));
    post(later, first).body("results.outcome", equalTo(List.of(OK, OK)));
    post(later).body("results[0].outcome", equalTo(OK));
    assertThat(one(lead(), "en")).contains("North desk").doesNotContain("Before");
    String nameless = event("team.changed.v1", north, north, 903, TIME, "{\"team\":{}}");
    post(nameless).body("results[0].outcome", equalTo("rejected"));
  }

  @Test
  void whoMayNotSeeTheCustomerIsNotLedThere() {
    String page = one(as("spec-1", "south", "specialist"), "en");
    assertThat(page).contains("Wang Wei").doesNotContain("/customers/" + loop.customer());
    assertThat(get(as("lead-zhao", "south", "lead"), "?answer=" + answer, "en").statusCode())
        .isEqualTo(404);
    assertThat(get(lead(), "?answer=x", "en").statusCode()).isEqualTo(400);
  }

  @Test
  void narrowedToLowOnesAndToComments() {
    assertThat(get(lead(), "?view=low", "en").asString()).contains(mark);
    assertThat(get(lead(), "?view=comments", "en").asString()).contains(mark);
    assertThat(get(lead(), "?view=all&days=all", "en").asString()).contains(mark);
    assertThat(get(lead(), "?cursor=eA", "en").statusCode()).isEqualTo(400);
    Loop content = Loop.create();
    post(content.customer("en"), content.resolved(3));
    due.drain();
    String other = "content " + UUID.randomUUID();
    submit(Mailbox.link(content.email()), Map.of("overall", "5", "comment", other));
    assertThat(get(lead(), "?view=low", "en").asString()).contains(mark).doesNotContain(other);
  }

  @Test
  void theFileHasWhatTheListHasAndViewsAreKept() {
    String query = "view=low&days=all&score=2&channel=PHONE";
    String file =
        lead()
            .accept("text/csv")
            .header("Accept-Language", "en")
            .get("/surveys/answers.csv?" + query)
            .asString();
    assertThat(file)
        .startsWith("\uFEFF\"Received\",\"Score\"")
        .contains(",\"2\",\"3\",\"<b>" + mark + "\",\"Wang Wei\"");
    assertThat(get(lead(), "?" + query, "en").asString())
        .contains(mark, "/surveys/answers.csv?view=low&amp;days=all&amp;score=2")
        .contains("/surveys?view=low&amp;days=7&amp;score=2");
    assertThat(get(lead(), "?days=all&score=5&view=low", "en").asString()).contains("Nothing fits");
    assertThat(get(lead(), "?score=6", "en").statusCode()).isEqualTo(400);
    assertThat(get(lead(), "?days=x", "en").statusCode()).isEqualTo(400);
    String kept =
        lead()
            .accept("text/html")
            .redirects()
            .follow(false)
            .contentType("application/x-www-form-urlencoded")
            .formParam("list", "answers")
            .formParam("name", "Low " + mark.substring(0, 8))
            .formParam("query", query)
            .post("/views")
            .then()
            .statusCode(303)
            .extract()
            .header("Location");
    assertThat(kept).contains("/surveys?" + query + "&saved=");
    assertThat(get(lead(), "", "en").asString()).contains("Low " + mark.substring(0, 8));
  }

  @Test
  void answersAreTurnedBothWays() {
    for (String sort : List.of("newest", "oldest")) {
      String first = get(manager(), "?days=all&sort=" + sort, "en").asString();
      String cursor =
          java.util.Base64.getUrlEncoder()
              .encodeToString(key(first).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      String before = get(manager(), "?days=all&sort=" + sort + "&back=" + cursor, "en").asString();
      assertThat(before).as("nothing is before it, so the beginning").contains(ids(first).get(0));
      String after =
          get(manager(), "?days=all&sort=" + sort + "&cursor=" + cursor, "en").asString();
      assertThat(ids(after)).as(sort).doesNotContain(ids(first).get(0));
    }
  }

  private static List<String> ids(String page) {
    return java.util.regex.Pattern.compile("id=\"a-([^\"]+)\"")
        .matcher(page)
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  /** Of the first answer of a page. */
  private static String key(String page) {
    String id = ids(page).get(0);
    return manager().get("/api/answers/" + id).path("receivedAt") + " " + id;
  }

  /** The tiles say what the API says, which kpi-service is compared with. */
  @Test
  void figuresAreThoseOfTheApi() {
    Response results = manager().get("/api/survey-results?by=touchpoint");
    Map<String, Object> overall = results.path("rows.find { it.key == 'OVERALL' }");
    double share = ((Number) overall.get("satisfiedShare")).doubleValue();
    double mean = ((Number) overall.get("mean")).doubleValue();
    assertThat(get(manager(), "?days=all", "en").asString())
        .contains(
            String.format(Locale.ROOT, "<span class=\"v\">%.1f %%</span>", share * 100),
            String.format(Locale.ROOT, "%.2f <small>", mean),
            "n " + overall.get("n"));
  }

  /** The figures are of what is chosen; what is of no team is not counted for one. */
  @Test
  void figuresAndAnswersAreOfTheTeamChannelAndTierThatAreChosen() {
    String tile = "<span class=\"v\">%s</span>";
    String low = get(manager(), "?days=all&team=north&channel=PHONE&tier=&q=", "en").asString();
    assertThat(low).contains(mark, "Channel <b>Phone</b>", "name=\"tier\"");
    long all = n(get(manager(), "?days=all", "en").asString());
    long north = n(get(manager(), "?days=all&team=north", "en").asString());
    assertThat(north).isPositive().isLessThanOrEqualTo(all);
    String none = get(manager(), "?days=all&team=no-such-team", "en").asString();
    assertThat(none).contains(tile.formatted("–"), "Nothing fits").doesNotContain(mark);
    assertThat(get(manager(), "?days=all&tier=VIP&tier=STANDARD&channel=FAX", "en").asString())
        .contains("Nothing fits");
    assertThat(get(lead(), "?days=all", "en").asString()).doesNotContain("name=\"team\"");
    assertThat(n(get(lead(), "?days=all", "en").asString())).isEqualTo(north);
    assertThat(get(lead(), "?days=all&team=south", "en").asString()).doesNotContain(mark);
    assertThat(get(manager(), "?days=all&team=north", "en").asString())
        .contains("view=low&amp;days=all&amp;team=north");
  }

  @Test
  void weeksAreALineOfWhatTheTileCounts() {
    clock.set(clock.instant().plus(Duration.ofDays(7)));
    Loop later = Loop.create();
    post(later.customer("en"), later.resolved(3));
    due.drain();
    submit(Mailbox.link(later.email()), Map.of("overall", "5")).then().statusCode(303);
    String page = get(manager(), "?days=30&team=north", "en").asString();
    assertThat(page).contains("<polyline points=", "Satisfied, week by week", "2026-03-09</td>");
    long weekly =
        java.util.regex.Pattern.compile("% to [^<]*</td><td class=\"r num\">(\\d+)</td>")
            .matcher(page)
            .results()
            .mapToLong(r -> Long.parseLong(r.group(1)))
            .sum();
    assertThat(weekly).isEqualTo(n(page));
    assertThat(get(manager(), "?days=30&team=no-such-team", "zh-CN").asString())
        .contains("至少要有两周的答复");
  }

  /** Of the first tile. */
  private static long n(String page) {
    var n = java.util.regex.Pattern.compile("<span>n (\\d+)</span>").matcher(page);
    return n.find() ? Long.parseLong(n.group(1)) : 0;
  }

  private static final String TIME = "2026-03-04T00:30:00Z";
  private static final String OK = "accepted";

  private void told(String type, UUID subject, long version, String data) {
    String one = event(type, subject, loop.ticket(), version, TIME, data);
    postAs("escalation-service", one.replace("/ticket-service", "/escalation-service"))
        .body("results[0].outcome", equalTo(OK));
  }

  private String aCase(String state, String recovered) {
    return """
        {"case":{"id":"%s","number":"C-000077","state":"%s","cause":"LOW_SCORE","ticketId":"%s",
          "ticketNumber":"T-000042","customerId":"%s","severity":"HIGH","level":1,"owner":"sun",
          "openedAt":"2026-03-04T01:00:00Z","recovered":%s,
          "dims":{"channel":"PHONE","team":"north"}},"change":{}}
        """
        .formatted(about, state, loop.ticket(), loop.customer(), recovered);
  }

  private String promise(String state) {
    return """
        {"promise":{"id":"%s","caseId":"%s","state":"%s","dueAt":"2026-03-04T09:30:00Z"}}
        """
        .formatted(Ids.next(), about, state);
  }

  private String one(RequestSpecification who, String language) {
    Response page = get(who, "?answer=" + answer, language);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.asString();
  }

  private static Response get(RequestSpecification who, String query, String language) {
    return who.accept("text/html").header("Accept-Language", language).get("/surveys" + query);
  }

  private static RequestSpecification lead() {
    return as("lead", "north", "lead");
  }
}
