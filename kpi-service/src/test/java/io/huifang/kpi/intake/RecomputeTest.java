package io.huifang.kpi.intake;

import static io.huifang.kpi.KpiApi.as;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.resolved;
import static io.huifang.kpi.Told.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.kpi.KpiApi;
import io.huifang.platform.due.engine.DueEngine;
import io.huifang.platform.due.engine.DueListener;
import io.huifang.platform.due.engine.DueTable;
import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.due.operation.JtaDueTransactions;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts are rebuilt in slices; a replica that dies in one leaves the rest to another. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RecomputeTest {
  private static final int TICKETS = 1200;
  private static final String HALF =
      "select count(*) from (select subject_id from fact group by subject_id"
          + " having count(*) filter (where team = 'stale') between 1 and count(*) - 1) half";
  private static final String STALE =
      "select count(distinct subject_id) from fact where team = 'stale'";
  @Inject DataSource database;
  @Inject DueService due;
  @Inject RecomputeErrand errand;
  @Inject JtaDueTransactions transactions;
  @Inject SettableClock clock;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @BeforeEach
  void tickets() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < TICKETS; i++) {
      Map<String, Object> opened = ticket("T-" + i, "wang", "2026-03-02T08:00:00Z");
      events.add(
          event(
              "ticket.resolved.v1",
              2,
              resolved(opened, "2026-03-02T08:01:00Z", "2026-03-02T09:00:00Z")));
    }
    for (int from = 0; from < TICKETS; from += 400) {
      KpiApi.tell(events.subList(from, from + 400));
    }
  }

  @Test
  void itGoesOnAfterADeathAndNobodySeesHalfATicket() throws Exception {
    List<String> right = KpiApi.facts(database);
    try (Connection somebody = open();
        Statement holding = somebody.createStatement();
        Connection watcher = open();
        Statement watch = watcher.createStatement()) {
      watch.execute("update fact set team = 'stale'"); // as rules of yesterday had made them
      somebody.setAutoCommit(false);
      long pid = number(holding, "select pg_backend_pid()");
      holding.execute(
          "select 1 from subject where id = (select max(id::text)::uuid from subject) for update");
      String id = begin();
      CompletableFuture<Integer> dying = CompletableFuture.supplyAsync(() -> replica().drain());
      String waiting =
          "select coalesce(max(pid), 0) from pg_stat_activity where "
              + pid
              + " = any(pg_blocking_pids(pid))";
      await()
          .atMost(Duration.ofMinutes(1)) // a thousand are rebuilt before
          .until(() -> dying.isDone() || number(watch, waiting) > 0);
      assertThat(dying).as("waits for the row that somebody holds").isNotDone();
      assertThat(number(watch, HALF)).isZero();
      assertThat(number(watch, STALE)).isEqualTo(TICKETS - 1000);
      JsonPath running = job();
      assertThat(running.getString("state")).isEqualTo("RUNNING");
      assertThat(running.getInt("subjects")).isEqualTo(1000);
      assertThat(running.getInt("of")).isEqualTo(TICKETS);
      assertThat(begin()).as("one at a time").isEqualTo(id);

      watch.execute("select pg_terminate_backend((" + waiting + ")::int)");
      dying.get(1, TimeUnit.MINUTES);
      assertThat(job().getString("state")).isEqualTo("RUNNING");
      somebody.rollback();
      clock.advance(Duration.ofMinutes(2)); // the pause after a failure
      replica().drain();
      assertThat(number(watch, STALE)).isZero();
      assertThat(job().getString("id")).isEqualTo(id);
      assertThat(job().getString("state")).isEqualTo("DONE");
      assertThat(job().getInt("subjects")).isEqualTo(TICKETS);
      assertThat(job().getInt("facts")).isEqualTo(right.size());
      assertThat(KpiApi.facts(database)).isEqualTo(right);
      assertThat(begin()).as("a new one").isNotEqualTo(id);
      due.drain();
    }
  }

  @Test
  void whatTheRulesOfTodayRefuseKeepsItsFacts() throws Exception {
    List<String> right = KpiApi.facts(database);
    try (Connection somebody = open();
        Statement statement = somebody.createStatement()) {
      statement.execute(
          "update subject set state = jsonb_set(state, '{reopens}', '-1') where label = 'T-7'");
    }
    KpiApi.recompute(due).body("stayed", equalTo(1)).body("subjects", equalTo(TICKETS));
    assertThat(KpiApi.facts(database)).isEqualTo(right);
  }

  @Test
  void whatTheTableRefusesHoldsNothingUp() throws Exception {
    List<String> right;
    try (Connection somebody = open();
        Statement statement = somebody.createStatement()) {
      // one that has to be written again, because what is the same is left alone
      statement.execute(
          "update fact set value = 1 where kind = 'REOPEN'"
              + " and subject_id = (select id from subject where label = 'T-700')");
      right = KpiApi.facts(database);
      statement.execute(
          """
          create function refuse() returns trigger language plpgsql as $$ begin
            if new.subject_id = (select id from subject where label = 'T-700') then
              raise exception 'refused';
            end if;
            return new; end $$
          """);
      statement.execute(
          "create trigger refuse before insert on fact for each row execute function refuse()");
      try {
        KpiApi.recompute(due).body("stayed", equalTo(1)).body("subjects", equalTo(TICKETS));
      } finally {
        statement.execute("drop function refuse cascade");
      }
    }
    assertThat(KpiApi.facts(database)).isEqualTo(right);
  }

  private static String begin() {
    return as(null, "admin")
        .post("/api/facts/recompute")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static JsonPath job() {
    return as(null, "admin").get("/api/facts/recompute").jsonPath();
  }

  private DueEngine replica() {
    return new DueEngine(
        List.of(errand),
        new DueTable(database),
        transactions,
        DueListener.NONE,
        clock,
        Duration.ofMillis(50));
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
