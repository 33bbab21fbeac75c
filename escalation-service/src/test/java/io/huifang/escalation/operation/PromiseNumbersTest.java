package io.huifang.escalation.operation;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.EscalationApi;
import io.huifang.platform.watch.Watchman;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of our word, from the promise to the call. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class PromiseNumbersTest {
  @Inject SettableClock clock;
  @Inject Watchman watchman;
  @Inject MeterRegistry meters;

  @BeforeEach
  void later() {
    clock.reset();
    clock.advance(Duration.ofDays(300)); // all that others have promised is late by now
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  void aPromiseIsLateAndThenKeptLate() throws SQLException {
    double open = number("huifang.cases.open");
    double late = number("huifang.promises.late");
    double keptLate = number("huifang.promises.kept.late");
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 1, "still waiting", ""));
    String id = caseAbout(ticket);

    assertThat(number("huifang.cases.open")).isEqualTo(open + 1);
    assertThat(number("huifang.promises.late")).isEqualTo(late);
    clock.advance(Duration.ofDays(20));
    assertThat(number("huifang.promises.late")).isEqualTo(late + 1);
    change(id, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    assertThat(number("huifang.promises.late")).isEqualTo(late);
    assertThat(number("huifang.promises.kept.late")).isEqualTo(keptLate + 1);
    clock.advance(Duration.ofDays(2));
    assertThat(number("huifang.promises.kept.late")).as("of the last 24 hours").isZero();
  }

  @Test
  void aNumberThatIsOldIsNoNumber() throws SQLException {
    assertThat(number("huifang.promises.kept")).isNotNaN();
    clock.advance(Duration.ofSeconds(61));

    assertThat(gauge("huifang.promises.kept")).isNaN();
  }

  private double number(String name) throws SQLException {
    watchman.look();
    return gauge(name);
  }

  private double gauge(String name) {
    return meters.get(name).gauge().value();
  }
}
