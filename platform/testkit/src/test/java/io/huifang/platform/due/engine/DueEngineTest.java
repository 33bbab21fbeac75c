package io.huifang.platform.due.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.FenceLostException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine on a real table, without a container around it. */
class DueEngineTest {
  private static final Instant MORNING = Instant.parse("2026-03-04T01:00:00Z");
  private static EmbeddedPostgres postgres;
  private static DataSource database;
  private final List<String> ran = Collections.synchronizedList(new ArrayList<>());
  private final DueTable table = new DueTable(database);
  private volatile Instant now = MORNING;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  @BeforeAll
  static void begin() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    database = postgres.getPostgresDatabase();
    String sql =
        Files.readString(
            Path.of("../src/main/resources/db/platform/V20261125000000__due_work.sql"));
    execute(sql.substring(0, sql.indexOf("-- Imports that are under way")));
    execute(
        Files.readString(
            Path.of("../src/main/resources/db/platform/V20261212000000__due_trace.sql")));
  }

  @AfterAll
  static void end() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    execute("truncate due_work");
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void plan(String key, Instant at) throws SQLException {
    execute(
        "insert into due_work (kind, key, due_at, pick_at) values ('test', '%s', '%s', '%s')"
            .formatted(key, at, at));
  }

  /** Completes by deleting under the fence, as the services do at the end of a transaction. */
  private static final class Deleting implements DueTransactions {
    @Override
    public void completing(List<DueItem> items, Runnable work) {
      work.run();
      for (DueItem item : items) {
        try (Connection connection = database.getConnection();
            PreparedStatement delete =
                connection.prepareStatement("delete from due_work where key = ? and fence = ?")) {
          delete.setString(1, item.key());
          delete.setLong(2, item.fence());
          if (delete.executeUpdate() != 1) {
            throw new FenceLostException(item.key());
          }
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    @Override
    public void holding(DueItem item, Instant until, Runnable work) {
      throw new AssertionError("no errand here");
    }
  }

  private DueStep step(DueRules rules, java.util.function.Consumer<DueItem> action) {
    return new DueStep() {
      @Override
      public String kind() {
        return "test";
      }

      @Override
      public DueRules rules() {
        return rules;
      }

      @Override
      public void run(List<DueItem> items) {
        items.forEach(action);
        items.forEach(item -> ran.add(item.key()));
      }
    };
  }

  private DueEngine engine(DueStep step, Clock time) {
    return engine(step, time, Duration.ofSeconds(1));
  }

  private DueEngine engine(DueStep step, Clock time, Duration longestNap) {
    return new DueEngine(List.of(step), table, new Deleting(), DueListener.NONE, time, longestNap);
  }

  @Test
  void threeHundredRowsThatAlwaysFailStopNobody() throws SQLException {
    for (int i = 0; i < 300; i++) {
      plan("bad-" + i, MORNING.minusSeconds(100));
    }
    plan("good", MORNING.minusSeconds(1));
    DueStep step =
        step(
            DueRules.STEPS.together(50),
            item -> {
              if (item.key().startsWith("bad")) {
                throw new IllegalStateException("always");
              }
            });
    engine(step, clock).drain();
    assertThat(ran).contains("good");
    assertThat(number("select count(*) from due_work where parked_at is null")).isEqualTo(300);
    assertThat(number("select count(*) from due_work where pick_at <= '" + MORNING + "'")).isZero();
  }

  @Test
  void workKnowsTheTraceThatHasPlannedIt() throws SQLException {
    plan("traced", MORNING);
    plan("untraced", MORNING);
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    execute(
        "update due_work set traceparent = '%s', planned_at = '%s' where key = 'traced'"
            .formatted(trace, MORNING));
    List<DueItem> items = new ArrayList<>();
    engine(step(DueRules.STEPS, items::add), clock).drain();
    assertThat(items)
        .anyMatch(item -> trace.equals(item.trace()) && MORNING.equals(item.plannedAt()))
        .anyMatch(item -> item.trace() == null && item.plannedAt() == null);
  }

  @Test
  void anOutageIsToldToWhoeverListensAndCostsNoRow() throws SQLException {
    plan("later", MORNING);
    List<Throwable> told = new ArrayList<>();
    DueListener listener =
        new DueListener() {
          @Override
          public boolean outage(Throwable failure) {
            return told.add(failure);
          }
        };
    DueStep step =
        step(
            DueRules.STEPS,
            item -> {
              throw new IllegalStateException("connection lost");
            });
    new DueEngine(List.of(step), table, new Deleting(), listener, clock, Duration.ofSeconds(1))
        .drain();
    assertThat(told).singleElement().asString().contains("connection lost");
    assertThat(number("select count(*) from due_work")).isEqualTo(1);
  }

  @Test
  void pausesGrowAndTheTwelfthFailureParks() throws SQLException {
    plan("bad", MORNING);
    DueStep step =
        step(
            DueRules.STEPS,
            item -> {
              throw new IllegalStateException("attempt " + item.attempts());
            });
    DueEngine engine = engine(step, clock);
    Instant last = now;
    for (int attempt = 1; attempt <= 11; attempt++) {
      assertThat(engine.drain()).as("attempt %d", attempt).isEqualTo(1);
      assertThat(engine.drain()).as("it pauses").isZero();
      now = now.plus(Duration.ofMinutes(6)); // longer than the longest pause
      last = now;
    }
    assertThat(engine.drain()).isEqualTo(1);
    now = last.plus(Duration.ofDays(1));
    assertThat(engine.drain()).as("parked").isZero();
    assertThat(number("select count(*) from due_work where parked_at is not null")).isEqualTo(1);
    assertThat(number("select attempts from due_work")).isEqualTo(12);
  }

  @Test
  void aLeaseThatEndedGoesToAnotherAndTheFirstCannotComplete() throws Exception {
    plan("slow", MORNING);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stolen = new CountDownLatch(1);
    DueStep slow =
        step(
            DueRules.STEPS,
            item -> {
              begun.countDown();
              try {
                stolen.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    Thread first = new Thread(() -> engine(slow, clock).drain());
    first.start();
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    now = now.plus(Duration.ofMinutes(1)); // no heartbeat: the first seems dead
    List<DueItem> second = table.claim("test", now, now.plusSeconds(30), 10);
    assertThat(second).extracting(DueItem::fence).containsExactly(2L);
    stolen.countDown();
    first.join(20_000);
    assertThat(number("select count(*) from due_work where fence = 2")).isEqualTo(1);
  }

  @Test
  void twoEnginesRunEachRowOnce() throws Exception {
    for (int i = 0; i < 2000; i++) {
      plan("row-" + i, MORNING.minusSeconds(i));
    }
    DueStep step = step(DueRules.STEPS.together(10).batch(100).workers(2), item -> {});
    try (DueEngine one = engine(step, clock);
        DueEngine two = engine(step, clock)) {
      one.start();
      two.start();
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> number("select count(*) from due_work") == 0);
    }
    assertThat(ran).hasSize(2000).doesNotHaveDuplicates();
  }

  @Test
  void wakesAtTheDueInstantAndNotAtATick() throws Exception {
    Clock real = Clock.systemUTC();
    DueStep step = step(DueRules.STEPS, item -> {});
    // by its tick it would come minutes after this test has lost its patience
    try (DueEngine engine = engine(step, real, Duration.ofMinutes(10))) {
      engine.start();
      plan("soon", real.instant().plusMillis(1500));
      engine.wake();
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !ran.isEmpty());
    }
    assertThat(ran).containsExactly("soon");
  }

  /** Or it would be held until its lease ends, although nobody works on it. */
  @Test
  void whatIsClaimedWhileTheEngineClosesIsStillDone() throws Exception {
    plan("late", MORNING.minusSeconds(1));
    CountDownLatch claiming = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    Clock slow =
        new Clock() {
          @Override
          public Instant instant() {
            if (StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("claim")))) {
              claiming.countDown();
              try {
                assertThat(closing.await(20, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
            return MORNING;
          }

          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }
        };
    DueEngine engine = engine(step(DueRules.STEPS, item -> {}), slow);
    engine.start();
    assertThat(claiming.await(20, TimeUnit.SECONDS)).isTrue();
    Thread closer = new Thread(engine::close);
    closer.start();
    while (closer.getState() != Thread.State.TIMED_WAITING && closer.isAlive()) {
      Thread.onSpinWait();
    }
    closing.countDown();
    closer.join(20_000);
    assertThat(ran).containsExactly("late");
    assertThat(number("select count(*) from due_work")).isZero();
  }
}
