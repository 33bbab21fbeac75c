package io.huifang.ticket.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.huifang.platform.watch.DatabaseWatch;
import io.huifang.platform.watch.Watchman;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that is slow, or whose connections are all in use, is none that is away. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class SlowDatabaseTest {
  @Inject SettableClock clock;
  @Inject SlowNumbers numbers;
  @Inject Watchman watchman;
  @Inject DatabaseWatch watch;
  @Inject MeterRegistry meters;
  @Inject DataSource database;

  @AfterEach
  void back() {
    numbers.slow(false);
    clock.reset();
  }

  @Test
  void aNumberThatTakesTooLongTakesNothingAwayFromTheOthers() throws SQLException {
    watchman.look();
    assertThat(number(SlowNumbers.NAME)).isEqualTo(1);

    numbers.slow(true);
    clock.advance(Duration.ofMinutes(2));
    assertThat(number("huifang.tickets.open")).as("too old to be told").isNaN();
    watchman.look();

    assertThat(number(SlowNumbers.NAME)).isNaN();
    for (String other : List.of("huifang.tickets.open", "huifang.audit.unsealed")) {
      assertThat(number(other)).as(other).isNotNaN();
    }
    numbers.slow(false);
    watchman.look();
    assertThat(number(SlowNumbers.NAME)).isEqualTo(1);
  }

  @Test
  void aPoolInWhichNothingIsFreeMakesNobodyUnready() throws SQLException {
    List<Connection> taken = new ArrayList<>();
    try {
      Throwable none = catchThrowable(() -> takeAll(taken));
      assertThat(none).isInstanceOf(SQLException.class);
      assertThat(taken).hasSizeGreaterThan(10);

      assertThat(watch.noticed(none)).isTrue();
      RestAssured.get("/q/health/ready").then().statusCode(200);
      // longer than anybody waits for a connection of the pool
      Awaitility.await()
          .during(Duration.ofSeconds(7))
          .atMost(Duration.ofSeconds(30))
          .until(() -> number("huifang.database.up") == 1);
      assertThat(RestAssured.get("/q/health/ready").asString()).containsPattern("schema\": \"2026");
    } finally {
      for (Connection one : taken) {
        one.close();
      }
    }
  }

  private void takeAll(List<Connection> taken) throws SQLException {
    while (taken.size() < 1000) {
      taken.add(database.getConnection());
    }
  }

  private double number(String name) {
    return meters.get(name).gauge().value();
  }
}
