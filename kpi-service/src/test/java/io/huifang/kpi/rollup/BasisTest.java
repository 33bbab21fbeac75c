package io.huifang.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.huifang.kpi.KpiApi;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replica begins while others count, of the same release and of the one before. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BasisTest {
  private static final ZoneId ELSEWHERE = ZoneId.of("Asia/Tokyo");
  @Inject DataSource database;
  @Inject Measures measures;
  @Inject Basis basis;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    take(basis);
  }

  @AfterEach
  void asItWas() throws Exception {
    take(basis);
  }

  @Test
  void nobodyIsWaitedForWhereNothingChanges() throws Exception {
    try (Connection counting = begin();
        Connection beginning = begin()) {
      assertThat(basis.holds(counting)).isTrue();
      run(beginning, "set local lock_timeout = '1ms'");
      assertThatCode(() -> basis.take(beginning)).doesNotThrowAnyException();
      beginning.rollback();
      counting.rollback();
    }
  }

  @Test
  void aReleaseThatGoesOnCountingIsNotWaitedForForEver() throws Exception {
    Basis next = new Basis(measures, ELSEWHERE);
    try (Connection before = begin();
        Connection beginning = begin()) {
      run(before, "select 1 from rollup_basis for share"); // what it knows to do
      assertThatThrownBy(() -> next.take(beginning)).matches(Basis::isBusy);
      beginning.rollback();
      before.rollback();
      assertThat(basis.holds(before)).isTrue();
      before.rollback();
    }
    take(next);
    try (Connection counting = begin()) {
      assertThat(basis.holds(counting)).isFalse();
      assertThat(next.holds(counting)).isTrue();
      counting.rollback();
    }
  }

  @Test
  void thoseWhoCountWithoutAPauseLetANewReleaseHaveItsTurn() throws Exception {
    AtomicBoolean open = new AtomicBoolean(true);
    CountDownLatch counted = new CountDownLatch(20);
    ExecutorService workers = Executors.newFixedThreadPool(3);
    List<Future<?>> all = new ArrayList<>();
    try {
      for (int worker = 0; worker < 3; worker++) {
        all.add(workers.submit(() -> count(open, counted)));
      }
      assertThat(counted.await(30, TimeUnit.SECONDS)).as("all are counting").isTrue();
      take(new Basis(measures, ELSEWHERE));
    } finally {
      open.set(false);
      for (Future<?> one : all) {
        one.get();
      }
      workers.shutdown();
    }
  }

  /** Each piece begins before those of the others have ended. */
  private Void count(AtomicBoolean open, CountDownLatch counted) throws Exception {
    while (open.get()) {
      try (Connection counting = begin()) {
        if (basis.holds(counting)) {
          counted.countDown();
          run(counting, "select pg_sleep(0.05)");
        }
        counting.rollback();
      }
    }
    return null;
  }

  private void take(Basis by) throws SQLException {
    try (Connection connection = begin()) {
      by.take(connection);
      connection.commit();
    }
  }

  private Connection begin() throws SQLException {
    Connection connection = database.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
