package io.huifang.kpi.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.kpi.rollup.build.Rollups;
import io.huifang.platform.id.Ids;
import io.huifang.platform.watch.Watchman;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
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

  /** Of every service, also of one that sends reports only. */
  @Test
  void mailsThatWaitAreCounted() throws SQLException {
    double before = number("huifang.mails.waiting");
    UUID mail = Ids.next();
    change(
        "insert into mail (id, recipient, subject, text, message_id) values (?, '', '', '', '')",
        mail);
    try {
      assertThat(number("huifang.mails.waiting")).isEqualTo(before + 1);
    } finally {
      change("delete from mail where id = ?", mail);
    }
    assertThat(number("huifang.mails.waiting")).isEqualTo(before);
  }

  private void change(String sql, UUID id) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(sql)) {
      change.setObject(1, id);
      change.executeUpdate();
    }
  }

  private double number(String name) throws SQLException {
    watchman.look();
    return meters.get(name).gauge().value();
  }
}
