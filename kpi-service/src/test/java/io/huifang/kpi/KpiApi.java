package io.huifang.kpi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The words in which the tests of this service are written. */
public final class KpiApi {
  /** The week in which the test worlds take place, in UTC. */
  public static final String WEEK = "?zone=UTC&from=2026-03-01&to=2026-03-08";

  private KpiApi() {}

  public static RequestSpecification as(String team, String... roles) {
    return given().auth().oauth2(TestTokens.token(roles[0] + "-1", team, roles));
  }

  public static RequestSpecification manager() {
    return as(null, "manager").accept("application/json");
  }

  public static Response post(String batch) {
    return as(null, "service")
        .contentType("application/cloudevents-batch+json")
        .accept("application/json")
        .body(batch)
        .post("/events");
  }

  @SafeVarargs
  public static ValidatableResponse tell(Map<String, Object>... events) {
    return tell(List.of(events));
  }

  /** Tells and expects every event to be accepted. */
  public static ValidatableResponse tell(List<Map<String, Object>> events) {
    return post(Told.batch(events))
        .then()
        .statusCode(200)
        .body("results.findAll { it.outcome != 'accepted' }", org.hamcrest.Matchers.empty());
  }

  /** The answer to a question about the week. */
  public static ValidatableResponse values(String metric, String more) {
    return manager().get("/api/metrics/" + metric + "/values" + WEEK + more).then().statusCode(200);
  }

  /** The week's value of a share, which must be as counted by hand. */
  public static ValidatableResponse share(String metric, String more, int hits, int n) {
    return values(metric, more)
        .body("rows[0].numerator", equalTo(hits))
        .body("rows[0].denominator", equalTo(n))
        .body("rows[0].n", equalTo(n))
        .body("rows[0].value.toDouble()", closeTo((double) hits / n, 1e-6))
        .body("rows[0].confidence.method", equalTo("wilson"));
  }

  /** Rebuilds all facts and tells what came of it. */
  public static ValidatableResponse recompute(DueService due) {
    as(null, "admin").post("/api/facts/recompute").then().statusCode(202);
    due.drain();
    return as(null, "admin")
        .get("/api/facts/recompute")
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"));
  }

  public static void forget(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "truncate fact, subject, journey, inbox, recompute, resync_told, resync_mark,"
              + " rollup, rollup_mark, rollup_near, rollup_span, rollup_ripe");
      // one that another test has begun at another time of its clock
      statement.execute("delete from due_work where kind = 'recompute'");
    }
  }

  /** All facts, without the version with which each became what it is. */
  public static List<String> facts(DataSource database) throws SQLException {
    return dump(database, "(select to_jsonb(f) - 'version' from fact f)");
  }

  /** Every row of a query as text, to compare whole tables. */
  public static List<String> dump(DataSource database, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select t::text from " + table + " t order by t::text")) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
