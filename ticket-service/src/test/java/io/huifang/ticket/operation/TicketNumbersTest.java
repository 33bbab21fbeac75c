package io.huifang.ticket.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.watch.Watchman;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of a ticket whose clocks end. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TicketNumbersTest {
  @Inject SettableClock clock;
  @Inject Watchman watchman;
  @Inject DueService due;
  @Inject MeterRegistry meters;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void anOpenTicketIsLateWhenAClockHasEnded() throws SQLException {
    TicketApi.staff();
    clock.advance(Duration.ofDays(800)); // whatever other tests have left open is late by now
    due.drain();
    double open = number("huifang.tickets.open");
    double late = number("huifang.tickets.late");
    double breached = meters.get("huifang.clocks.breached").counter().count();

    TicketApi.open().then().statusCode(201);

    assertThat(number("huifang.tickets.open")).isEqualTo(open + 1);
    assertThat(number("huifang.tickets.late")).isEqualTo(late);
    clock.advance(Duration.ofDays(30));
    assertThat(number("huifang.tickets.late")).isEqualTo(late + 1);
    due.drain();
    assertThat(meters.get("huifang.clocks.breached").counter().count()).isGreaterThan(breached);
  }

  @Test
  void aScrapeSaysWhoseItIsAndAHealthCheckSaysWhichSchema() throws SQLException {
    watchman.look();

    assertThat(RestAssured.get("/q/metrics").asString())
        .containsPattern("huifang_tickets_open\\{application=\"ticket-service\",?} [0-9]")
        .containsPattern("huifang_audit_unsealed\\{application=\"ticket-service\",?} [0-9]");
    assertThat(RestAssured.get("/q/health/ready").jsonPath().getString("status")).isEqualTo("UP");
    assertThat(RestAssured.get("/q/health/ready").asString()).containsPattern("schema\": \"2026");
  }

  private double number(String name) throws SQLException {
    watchman.look();
    return meters.get(name).gauge().value();
  }
}
