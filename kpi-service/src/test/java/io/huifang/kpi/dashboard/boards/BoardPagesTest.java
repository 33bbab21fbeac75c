package io.huifang.kpi.dashboard.boards;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.dims;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board is put together, looked at, hung on the wall and taken down. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BoardPagesTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final String WEEK = "?period=custom&from=2026-03-01&to=2026-03-07";
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from board");
    }
    for (String team : new String[] {"north", "south", "south"}) {
      tell(
          event(
              "ticket.opened.v1",
              1,
              with(
                  ticket("T-" + java.util.UUID.randomUUID(), "wang", "2026-03-04T00:30:00Z"),
                  "dims",
                  dims("PHONE", team, "li"))));
    }
  }

  @Test
  void fromTheFirstNameToTheWall() {
    String board = created(manager(), "每天早上");
    assertThat(page(manager(), board)).contains("Nothing on it yet");
    step(board, "/add", "figure", "tickets_created", "shape", "TILE");
    step(board, "/add", "figure", "service_level:answered_only", "shape", "COURSE");
    step(board, "/add", "figure", "tickets_created", "shape", "GROUPS", "by", "team");
    step(board, "/add", "figure", "tickets_created", "shape", "TILE", "team", "north");
    step(board, "/change", "panel", "3", "do", "up");
    step(board, "", "name", "Mornings", "shared", "true");

    String html = page(manager(), board + WEEK);
    assertThat(html)
        .contains("Mornings", "data-drawing=", "hf-pareto hf-groups", ">south</a>")
        .containsSubsequence("data-tile=\"tickets_created\"", "data-drawing=", "· north</span>")
        .doesNotContain("style=", "<script>");
    String wall = page(manager(), board + "/wall" + WEEK);
    assertThat(wall).contains("class=\"places c2\"", "hx-get=\"/boards/", ">3<", "Mornings");
    assertThat(page(manager(), board + "/wall/now" + WEEK)).doesNotContain("<html").contains(">3<");

    assertThat(page(lead(), "/boards")).contains("Mornings", "Shared by others");
    post(manager(), board + "/edit/remove", "version", version(board)).then().statusCode(303);
    manager().get(board).then().statusCode(404);
  }

  /** Somebody else's board shows each who looks what that one may see, and no more. */
  @Test
  void aLeadSeesTheOwnTeamOnASharedBoard() {
    String board = created(manager(), "All teams");
    step(board, "/add", "figure", "tickets_created", "shape", "TILE");
    step(board, "/add", "figure", "tickets_created", "shape", "GROUPS", "by", "team");
    step(board, "/add", "figure", "tickets_created", "shape", "TILE", "team", "north");
    step(board, "", "name", "All teams", "shared", "true");

    String html = page(lead(), board + WEEK);
    assertThat(html)
        .contains("This figure is about another team")
        .contains("aria-label=\"Tickets created: 2\"")
        .doesNotContain("aria-label=\"Tickets created: 3\"", "aria-label=\"Tickets created: 1\"");
    lead().get(board + "/edit").then().statusCode(403);
    lead().get(board + "?team=north").then().statusCode(403);
    Response copied = lead().post(board + "/copy");
    assertThat(page(lead(), copied.header("Location"))).contains("Copy of All teams");
  }

  /** What is open has no sum over days: the tile has what is open at the end. */
  @Test
  void everyFigureCanBeShownInEveryShape() {
    String board = created(manager(), "Everything");
    for (String metric : manager().get("/api/metrics").jsonPath().getList("id", String.class)) {
      String made = created(manager(), "Of " + metric);
      step(made, "/add", "figure", metric, "shape", "TILE");
      step(made, "/add", "figure", metric, "shape", "COURSE");
      step(made, "/add", "figure", metric, "shape", "GROUPS", "by", "team");
      assertThat(page(manager(), made + WEEK)).as(metric).contains("data-tile=\"" + metric + "\"");
      assertThat(page(manager(), made + "/wall" + WEEK)).as(metric).contains("class=\"figure\"");
      post(manager(), made + "/edit/remove", "version", version(made)).then().statusCode(303);
    }
    step(board, "/add", "figure", "tickets_open", "shape", "TILE");
    assertThat(page(manager(), board + WEEK)).contains("aria-label=\"Open tickets: 3\"");
  }

  @Test
  void ofTwoWindowsTheSecondIsTold() {
    String board = created(manager(), "Mine");
    String seen = version(board);
    step(board, "/add", "figure", "nps", "shape", "TILE");
    post(manager(), board + "/edit/add", "version", seen, "figure", "nps", "shape", "TILE")
        .then()
        .statusCode(303);
    assertThat(lines(board)).isEqualTo(1);
  }

  @Test
  void whatNoFormSendsIsRefusedAndChangesNothing() {
    String board = created(manager(), "Mine");
    step(board, "/add", "figure", "nps", "shape", "TILE");
    for (String[] odd :
        new String[][] {
          {"/add", "figure", "magic", "shape", "TILE"},
          {"/add", "figure", "nps:odd", "shape", "TILE"},
          {"/add", "figure", "nps", "shape", "<b>"},
          {"/add", "figure", "nps", "shape", "GROUPS"},
          {"/add", "figure", "nps", "shape", "GROUPS", "by", "moon"},
          {"/add", "shape", "TILE"},
          {"/change", "panel", "7", "do", "up"},
          {"/change", "panel", "-1", "do", "up"},
          {"/change", "panel", "0", "do", "explode"},
          {"", "name", " "},
          {"", "name", "x".repeat(101)}
        }) {
      String[] fields = new String[odd.length + 1];
      System.arraycopy(odd, 1, fields, 2, odd.length - 1);
      fields[0] = "version";
      fields[1] = version(board);
      post(manager(), board + "/edit" + odd[0], fields).then().statusCode(303);
      assertThat(lines(board)).as(String.join(" ", odd)).isEqualTo(1);
    }
    post(manager(), board + "/edit/add", "figure", "nps", "shape", "TILE").then().statusCode(303);
    assertThat(lines(board)).isEqualTo(1);
  }

  @Test
  void aFigureThatALaterReleaseDoesNotKnowLeavesTheOthers() throws Exception {
    String board = created(manager(), "Old");
    step(board, "/add", "figure", "tickets_created", "shape", "TILE");
    step(board, "/add", "figure", "nps", "shape", "TILE");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "update board set panels = replace(panels::text, '\"nps\"', '\"of_yesterday\"')::jsonb");
    }
    assertThat(page(manager(), board + WEEK))
        .contains("aria-label=\"Tickets created: 3\"", "of_yesterday", "does not exist any more");
    assertThat(page(manager(), board + "/edit")).contains("of_yesterday");
    assertThat(page(manager(), board + "/wall")).contains("of_yesterday");
  }

  private static long lines(String board) {
    return Pattern.compile("name=\"panel\"")
        .matcher(page(manager(), board + "/edit"))
        .results()
        .count();
  }

  private static String created(RequestSpecification who, String name) {
    String edit =
        post(who, "/boards", "name", name).then().statusCode(303).extract().header("Location");
    return edit.substring(edit.indexOf("/boards"), edit.length() - "/edit".length());
  }

  /** What somebody does in the editor, on top of what it shows. */
  private static void step(String board, String where, String... fields) {
    String[] all = new String[fields.length + 2];
    System.arraycopy(fields, 0, all, 2, fields.length);
    all[0] = "version";
    all[1] = version(board);
    post(manager(), board + "/edit" + where, all).then().statusCode(303);
    assertThat(Integer.parseInt(version(board))).as(where).isEqualTo(Integer.parseInt(all[1]) + 1);
  }

  private static String version(String board) {
    Matcher found = VERSION.matcher(page(manager(), board + "/edit"));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Response post(RequestSpecification who, String path, String... fields) {
    RequestSpecification request =
        who.redirects()
            .follow(false)
            .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    for (int i = 0; i < fields.length; i += 2) {
      request.formParam(fields[i], fields[i + 1]);
    }
    return request.post(path);
  }

  private static String page(RequestSpecification who, String path) {
    return who.get(path).then().statusCode(200).extract().asString();
  }

  private static RequestSpecification manager() {
    return as(null, "manager").header("Accept-Language", "en");
  }

  private static RequestSpecification lead() {
    return as("south", "lead").redirects().follow(false).header("Accept-Language", "en");
  }
}
