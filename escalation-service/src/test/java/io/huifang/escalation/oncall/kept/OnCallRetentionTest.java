package io.huifang.escalation.oncall.kept;

import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.oncall.OnCallStories.at;
import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.decide;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static io.huifang.escalation.oncall.OnCallStories.specialist;
import static io.huifang.escalation.oncall.OnCallStories.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who stood in, was away or gave a shift away more than 400 days ago is forgotten. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class OnCallRetentionTest {
  private static final String OVERRIDES = "huifang.retention.on-call-overrides";
  private static final String TODAY = span("2026-03-05T01:00:00Z", "2026-03-06T01:00:00Z");
  private static final String LONG = span("2026-12-01T01:00:00Z", "2027-03-01T01:00:00Z");
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;
  private String id;
  private String an;
  private String bo;

  @BeforeEach
  void schedule() {
    clock.reset();
    id = fresh("line");
    an = fresh("an");
    bo = fresh("bo");
    people(an, bo);
    put(id, daily("Second line", bo, bo, bo, an)).then().statusCode(200);
  }

  @AfterEach
  void asInstalled() {
    System.clearProperty(OVERRIDES);
    clock.reset();
  }

  @Test
  void whatHasEndedLongAgoGoesAndWhatHasNotStays() throws SQLException {
    String taken = swap(id, an, "2026-03-05T01:00:00Z", "2026-03-06T01:00:00Z", bo);
    decide(taken, bo, "ACCEPT").then().statusCode(200);
    String open = swap(id, an, "2026-03-09T01:00:00Z", "2026-03-10T01:00:00Z", null);
    override(LONG);
    absence(an, TODAY);
    absence(bo, LONG);

    clock.advance(Duration.ofDays(390));
    night();
    assertThat(count("on_call_override")).isEqualTo(2);
    assertThat(ids("on_call_swap")).containsExactlyInAnyOrder(taken, open);

    // 400 days after the sixth of March 2026, and before those after the first of March 2027
    clock.advance(Duration.ofDays(25));
    night();
    assertThat(ids("on_call_swap")).isEmpty();
    assertThat(count("on_call_override")).isOne();
    assertThat(absencesOf(an)).isZero();
    assertThat(absencesOf(bo)).isOne();
    // what has not ended so long ago holds on every day that it is for
    assertThat(at(id, "2026-12-05T04:00:00Z")).isEqualTo(an);
    assertThat(at(id, "2026-12-06T04:00:00Z")).isEqualTo(an);

    clock.advance(Duration.ofDays(400));
    night();
    assertThat(count("on_call_override")).isZero();
    assertThat(absencesOf(bo)).isZero();
    as("admin", null, "admin")
        .get("/api/retention")
        .then()
        .body("kind", hasItems("on-call-overrides", "on-call-absences", "on-call-swaps"))
        .body("find { it.kind == 'on-call-overrides' }.due", equalTo(0));
  }

  @Test
  void itStaysForAsLongAsSomebodyWants() throws SQLException {
    System.setProperty(OVERRIDES, "never");
    override(TODAY);
    clock.advance(Duration.ofDays(2_000));
    night();
    assertThat(count("on_call_override")).isOne();
    System.setProperty(OVERRIDES, "P30D");
    night();
    assertThat(count("on_call_override")).isZero();
  }

  private void override(String span) {
    lead()
        .body("{\"person\":\"%s\",%s,\"reason\":\"fair\"}".formatted(an, span))
        .post("/api/on-call-schedules/" + id + "/overrides")
        .then()
        .statusCode(201);
  }

  private static void absence(String person, String span) {
    specialist(person)
        .body("{\"person\":\"%s\",%s}".formatted(person, span))
        .post("/api/on-call-absences")
        .then()
        .statusCode(201);
  }

  private long count(String table) throws SQLException {
    return ids(table).size();
  }

  private List<String> ids(String table) throws SQLException {
    return texts("select id::text from " + table + " where schedule_id = ?", id);
  }

  private long absencesOf(String person) throws SQLException {
    return texts("select id::text from on_call_absence where person = ?", person).size();
  }

  private List<String> texts(String sql, String parameter) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      List<String> texts = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    }
  }

  private void night() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement any = connection.createStatement()) {
      any.execute("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    }
    due.drain();
  }
}
