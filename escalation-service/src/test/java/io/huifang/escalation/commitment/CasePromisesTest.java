package io.huifang.escalation.commitment;

import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.person;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.escalation.CaseStories;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several promises of one case, one that the customer took back. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CasePromisesTest {
  private static final String WITHDRAWN =
      "{\"saidBy\":\"the customer\",\"reason\":\"it works again\"}";
  @Inject SettableClock clock;
  @Inject DueService due;

  @BeforeEach
  void morning() {
    clock.reset();
    person("spec-1", "SPECIALIST", "north");
    person("lead-n", "LEAD", "north");
  }

  @Test
  void aCaseWithSeveralPromisesWaitsUntilTheFirstAndClosesWhenNoneIsOpen() {
    UUID customer = CaseStories.customer("Ms Lin", "lin@example.org");
    UUID ticket = CaseStories.ticket(customer, "T-8" + Math.abs(customer.hashCode()), "Leaks");
    String opened = CaseStories.unhappy(customer, ticket, "T-1", "bad");
    change(opened, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(opened, "promises", "{\"dueAt\":\"2026-03-12T02:00:00Z\",\"about\":\"the result\"}")
        .then()
        .statusCode(200);
    change(opened, "promises", "{\"dueAt\":\"2026-03-10T02:00:00Z\"}").then().statusCode(200);
    String closing =
        "{\"rootCause\":\"PROCESS\",\"touchpoint\":\"RESULT\",\"party\":\"p\","
            + "\"answerToCustomer\":\"a\"}";
    change(opened, "closure", closing).then().statusCode(409);
    change(opened, "attempts", "{\"outcome\":\"REACHED\"}").then().statusCode(200);
    change(opened, "withdrawal", WITHDRAWN).then().statusCode(200);
    specialist()
        .get("/api/cases/" + opened)
        .then()
        .body("promises.state", equalTo(List.of("KEPT", "WITHDRAWN", "KEPT")));
    change(opened, "closure", closing).then().statusCode(200);
  }

  @Test
  void aPromiseThatTheCustomerTookBackLetsTheCaseClose() {
    UUID customer = CaseStories.customer("Ms Lin", null);
    UUID ticket = CaseStories.ticket(customer, "T-7" + Math.abs(customer.hashCode()), "Leaks");
    String opened = CaseStories.unhappy(customer, ticket, "T-1", "bad");
    change(opened, "withdrawal", WITHDRAWN).then().statusCode(200);
    clock.advance(Duration.ofDays(3));
    due.drain();
    specialist().get("/api/cases/" + opened).then().body("escalation.level", equalTo(1));
    change(
            opened,
            "closure",
            "{\"rootCause\":\"PROCESS\",\"touchpoint\":\"RESULT\",\"party\":\"p\","
                + "\"answerToCustomer\":\"a\"}")
        .then()
        .statusCode(200);
  }
}
