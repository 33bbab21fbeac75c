package io.huifang.ticket.audit;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.audit.Refusals;
import io.huifang.platform.audit.chain.Sealer;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AuditTrailTest {
  @Inject Sealer sealer;
  @Inject Refusals refusals;
  @Inject DueService due;
  @Inject DataSource database;

  @Test
  void aSettingIsThereBeforeAndAfter() {
    String team = "team-" + UUID.randomUUID();
    for (String name : new String[] {"South", "Deep south"}) {
      String body = "{\"name\":\"" + name + "\",\"calendar\":\"office\"}";
      admin().body(body).put("/api/teams/" + team).then().statusCode(200);
    }
    JsonPath found =
        trail("kind=team&entity=" + team).body("items", hasSize(2)).extract().jsonPath();
    assertThat(found.getString("items[0].action")).isEqualTo("CHANGED");
    assertThat(found.getList("items[0].changes.name")).containsExactly("South", "Deep south");
    assertThat(found.getString("items[0].subject")).isEqualTo("admin");
    assertThat(found.getString("items[0].roles")).isEqualTo("admin");
    assertThat(found.getString("items[0].address")).isNotBlank();
    assertThat(found.getString("items[0].cause")).isEqualTo("PUT /api/teams/{id}");
    assertThat(found.getList("items[1].changes.name")).containsExactly(null, "South");
  }

  @Test
  void aTicketShowsWhatChangedAndByWhom() {
    TicketApi.staff();
    String ticket = TicketApi.id(TicketApi.open());
    String body = "{\"agent\":\"agent-wu\"}";
    TicketApi.change(ticket, "assignment", body).then().statusCode(200);
    JsonPath found = trail("kind=ticket&entity=" + ticket).extract().jsonPath();
    assertThat(found.getList("items.action")).containsExactly("CHANGED", "CREATED");
    assertThat(found.getList("items[0].changes.agent")).containsExactly(null, "agent-wu");
    assertThat(found.getString("items[0].subject")).isEqualTo(TicketApi.AGENT);
  }

  @Test
  void whatIsPersonalIsNotInTheChain() throws SQLException {
    String mail = UUID.randomUUID() + "@example.org";
    String body =
        TicketApi.contact("STANDARD", "STANDARD")
            .replaceAll("\"[^\"]*@[^\"]*\"", "\"" + mail + "\"");
    TicketApi.id(agent().body(body).post("/api/tickets"));
    JsonPath found = trail("kind=customer&action=CREATED").extract().jsonPath();
    assertThat(found.getList("items[0].personal.email")).containsExactly(null, mail);
    assertThat(count("(select changes from audit_entry) as audit_entry", mail)).isZero();
    assertThat(count("(select texts from audit_entry) as audit_entry", mail)).isOne();
  }

  @Test
  void nobodyIsBehindWhatTheClockDoes() throws SQLException {
    trail("limit=1");
    due.drain();
    assertThat(sealer.seal()).isZero();
  }

  @Test
  void refusedAccessIsCountedAndCannotFillTheTrail() {
    String who = "curious-" + UUID.randomUUID();
    for (int i = 0; i < 30; i++) {
      TicketApi.as(who, "north", "agent").get("/api/audit").then().statusCode(403);
    }
    refusals.write();
    trail("action=REFUSED&subject=" + who)
        .body("items", hasSize(1))
        .body("items[0].changes.times[1]", equalTo(30))
        .body("items[0].entity", equalTo("GET /api/audit"));
  }

  @Test
  void commandsAndFilesLeaveAnEntry() {
    admin().post("/api/outbox/replay").then().statusCode(200);
    trail("action=ASKED").body("items[0].entity", equalTo("/api/outbox/replay"));
    admin().accept("text/csv").get("/api/audit/file").then().statusCode(200);
    trail("action=EXPORTED").body("items[0].cause", equalTo("GET /api/audit/file"));
    // a browser that follows a link asks for a page
    admin().accept("text/html,*/*;q=0.8").get("/desk/tickets.csv").then().statusCode(200);
    trail("action=EXPORTED").body("items[0].cause", equalTo("GET /desk/tickets.csv"));
  }

  @Test
  void theFileIsNoFormula() {
    String team = "team-" + UUID.randomUUID();
    admin().body("{\"name\":\"x\",\"calendar\":\"office\"}").put("/api/teams/" + team);
    trail("limit=1");
    admin()
        .accept("text/csv")
        .get("/api/audit/file?entity=" + team)
        .then()
        .statusCode(200)
        .body(containsString("position"))
        .body(containsString(team));
  }

  @Test
  void theTrailIsRead50AtATime() {
    for (int i = 0; i < 3; i++) {
      TicketApi.id(TicketApi.open());
    }
    JsonPath first = trail("limit=2").body("items", hasSize(2)).extract().jsonPath();
    JsonPath second = trail("limit=2&cursor=" + first.getString("next")).extract().jsonPath();
    assertThat(second.getLong("items[0].position")).isLessThan(first.getLong("items[1].position"));
    admin().get("/api/audit?cursor=bm9uZQ").then().statusCode(400);
    admin().get("/api/audit?from=yesterday").then().statusCode(400);
  }

  @Test
  void theAdministratorHasAPage() {
    TicketApi.id(TicketApi.open());
    trail("limit=1");
    admin()
        .accept("text/html")
        .get("/audit")
        .then()
        .statusCode(200)
        .body(containsString("CREATED"));
    agent().accept("text/html").get("/audit").then().statusCode(403);
  }

  @Test
  void thePageIsAListLikeAllOthers() {
    String team = "team-" + UUID.randomUUID();
    for (int i = 0; i < 60; i++) {
      admin()
          .body("{\"name\":\"name " + i + "\",\"calendar\":\"office\"}")
          .put("/api/teams/" + team);
    }
    trail("limit=1");
    String first = page("kind=team&entity=" + team);
    assertThat(first).contains("1–50<", "name 58 → name 59", "changed</span>", "Team <span");
    String rest = follow(first, "next");
    assertThat(rest).contains("51–60 of 60", "created</span>").doesNotContain("→ name 59");
    assertThat(follow(rest, "prev")).contains("name 58 → name 59").doesNotContain("rel=\"prev\"");
    assertThat(page("sort=oldest&entity=" + team)).contains("created</span>", "ascending");
    assertThat(page("view=changes&q=" + team)).contains("name 58");
    assertThat(page("view=refused&q=" + team)).contains("Nothing fits");
    assertThat(page("entity=" + team + "&col=cause"))
        .contains("PUT /api/teams/{id}")
        .doesNotContain("From where</th>");
    assertThat(page("entity=" + team + "&from=2020-01-01&to=2020-01-02")).contains("Nothing fits");
    String file = admin().accept("text/csv").get("/audit/audit.csv?q=" + team).asString();
    assertThat(file.lines()).hasSize(61);
    assertThat(file).contains("\"When\",\"Who\"", "name 59");
    for (String wrong : List.of("from=yesterday", "cursor=bm9uZQ", "sort=x", "to=2020-13-01")) {
      admin().accept("text/html").get("/audit?" + wrong).then().statusCode(400);
    }
    assertThat(
            admin().header("Accept-Language", "zh-CN").accept("text/html").get("/audit").asString())
        .contains("账号或编号");
  }

  private static String page(String query) {
    return admin()
        .accept("text/html")
        .urlEncodingEnabled(false)
        .get("/audit?" + query)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static String follow(String page, String rel) {
    Matcher link = Pattern.compile("href=\"/audit\\?([^\"]*)\" rel=\"" + rel + "\"").matcher(page);
    assertThat(link.find()).as(rel).isTrue();
    return page(link.group(1).replace("&amp;", "&"));
  }

  private ValidatableResponse trail(String query) {
    while (sealer.seal() > 0) {
      // until nothing waits
    }
    return admin().get("/api/audit?" + query).then().statusCode(200);
  }

  private long count(String table, String text) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from %1$s where audit_entry::text like '%%%2$s%%'"
                    .formatted(table, text))) {
      row.next();
      return row.getLong(1);
    }
  }
}
