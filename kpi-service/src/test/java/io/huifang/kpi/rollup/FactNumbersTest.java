package io.huifang.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.kpi.rollup.build.Rollups;
import io.huifang.platform.watch.Watchman;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of changes that are not counted yet. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FactNumbersTest {
  @Inject DataSource database;
  @Inject Rollups rollups;
  @Inject Watchman watchman;
  @Inject MeterRegistry meters;
  @Inject SettableClock clock;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    rollups.drain();
  }

  @Test
  void whatIsMarkedWaitsUntilItIsCounted() throws SQLException {
    KpiApi.post(Told.batch(new RandomPast(1).events(5))).then().statusCode(200);

    assertThat(number("huifang.rollup.marks")).isPositive();
    assertThat(number("huifang.rollup.lag.seconds")).isNotNegative().isLessThan(600);
    rollups.drain();
    assertThat(number("huifang.rollup.marks")).isZero();
    assertThat(number("huifang.rollup.lag.seconds")).isZero();
    assertThat(number("huifang.facts")).isNotNegative();
  }

  private double number(String name) throws SQLException {
    watchman.look();
    return meters.get(name).gauge().value();
  }
}
