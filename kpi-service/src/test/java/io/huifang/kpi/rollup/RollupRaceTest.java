package io.huifang.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.kpi.rollup.build.Rollups;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tells what to whom in whatever order: the cells are those of a count from scratch. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RollupRaceTest {
  @Inject DataSource database;
  @Inject Rollups rollups;
  @Inject Basis basis;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void manyWhoTellAndTwoWhoCountEndInTheSameCells(long seed) throws Exception {
    RandomPast past = new RandomPast(seed);
    Random random = new Random(seed);
    List<Map<String, Object>> events = past.events(150);
    for (int ticket = 0; ticket < 150; ticket += 20) {
      events.addAll(past.correction(ticket));
    }
    for (int twice = 0; twice < 60; twice++) {
      events.add(events.get(random.nextInt(events.size())));
    }
    Collections.shuffle(events, random);
    AtomicBoolean telling = new AtomicBoolean(true);
    ExecutorService all = Executors.newFixedThreadPool(6);
    try {
      List<Future<?>> counting = new ArrayList<>();
      for (int replica = 0; replica < 2; replica++) {
        counting.add(
            all.submit(
                () -> {
                  while (telling.get()) {
                    rollups.drain();
                  }
                }));
      }
      List<Future<?>> told = new ArrayList<>();
      for (int from = 0; from < events.size(); from += 25) {
        List<Map<String, Object>> batch = events.subList(from, Math.min(events.size(), from + 25));
        told.add(all.submit(() -> KpiApi.post(Told.batch(batch)).then().statusCode(200)));
      }
      for (Future<?> one : told) {
        one.get();
      }
      telling.set(false);
      for (Future<?> one : counting) {
        one.get();
      }
    } finally {
      all.shutdownNow();
    }
    rollups.drain();
    assertThat(KpiApi.dump(database, "rollup_mark")).isEmpty();
    assertThat(KpiApi.dump(database, "rollup_span")).isEmpty();
    List<String> cells = KpiApi.dump(database, "rollup");
    assertThat(cells).hasSizeGreaterThan(1000);
    fromScratch();
    assertThat(KpiApi.dump(database, "rollup")).isEqualTo(cells);
  }

  @Test
  void whatIsTakenOutLeavesNoCell() throws Exception {
    KpiApi.tell(
        Told.event("ticket.opened.v1", 1, Told.ticket("T-1", "wang", "2026-03-02T08:00:00Z")));
    rollups.drain();
    assertThat(KpiApi.dump(database, "rollup")).isNotEmpty();
    KpiApi.tell(
        Told.envelope(
            "ticket.withdrawn.v1",
            Told.id("T-1").toString(),
            5,
            Map.of("ticket", Map.of("id", Told.id("T-1").toString(), "number", "T-1"))));
    rollups.drain();
    assertThat(KpiApi.dump(database, "rollup")).isEmpty();
  }

  @Test
  void whatCannotBeCountedHoldsNothingElseUp() throws Exception {
    KpiApi.tell(
        Told.event("ticket.opened.v1", 1, Told.ticket("T-1", "wang", "2026-03-02T08:00:00Z")),
        Told.event("ticket.opened.v1", 1, Told.ticket("T-2", "wang", "2026-03-03T08:00:00Z")));
    rollups.drain();
    List<String> whole = KpiApi.dump(database, "rollup");
    run("truncate rollup");
    run("alter table rollup add constraint refused check (begin <> '2026-03-02')");
    run("insert into rollup_mark (kind, at) select kind, at from fact");
    try {
      rollups.drain();
      assertThat(KpiApi.dump(database, "rollup")).isNotEmpty().hasSizeLessThan(whole.size());
      assertThat(KpiApi.dump(database, "rollup_mark")).isNotEmpty();
    } finally {
      run("alter table rollup drop constraint refused");
    }
  }

  private void fromScratch() throws Exception {
    run("update rollup_basis set basis = 'another'");
    try (Connection connection = database.getConnection()) {
      basis.take(connection);
    }
    assertThat(KpiApi.dump(database, "rollup")).isEmpty();
    rollups.drain();
  }

  private void run(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
