package io.huifang.escalation.privacy;

import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.envelope;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.escalation.CaseStories;
import io.huifang.escalation.EscalationApi;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CustomerErasedTest {
  @Inject SettableClock clock;
  @Inject DataSource database;

  @Test
  void wordsGoAndTheCaseStays() throws SQLException {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    String secret = UUID.randomUUID().toString().replace("-", "");
    UUID customer = UUID.randomUUID();
    UUID ticket = UUID.randomUUID();
    event(
        envelope(
            "customer.changed.v1",
            customer,
            1,
            """
            {"customer":{"id":"%1$s","name":"%2$s","email":"%2$s@example.org","phone":"1 %2$s",
              "tier":"STANDARD","language":"en","optedOut":false}}
            """
                .formatted(customer, secret)));
    event(EscalationApi.answer(ticket, 1, secret, "\"lawyer\""));
    String id = caseAbout(ticket);
    change(id, "attempts", "{\"outcome\":\"REACHED\",\"note\":\"%s\"}".formatted(secret))
        .then()
        .statusCode(200);
    change(
            id,
            "closure",
            """
            {"rootCause":"PROCESS","touchpoint":"RESPONSE_SPEED","party":"back office",
             "answerToCustomer":"%s"}
            """
                .formatted(secret))
        .then()
        .statusCode(200);
    assertThat(found(secret)).containsKeys("customer_copy", "escalation_case", "attempt");

    UUID nobody = UUID.randomUUID();
    String erased =
        envelope(
            "customer.erased.v1",
            nobody,
            1,
            """
            {"erased":{"id":"%s","replacedBy":"%s","tickets":["%s"],"importedAs":[]}}
            """
                .formatted(customer, nobody, ticket));
    event(erased).body("results[0].outcome", equalTo("accepted"));

    assertThat(found(secret)).isEmpty();
    assertThat(found(customer.toString())).isEmpty();
    specialist()
        .get("/api/cases/" + id)
        .then()
        .body("escalation.state", equalTo("CLOSED"))
        .body("escalation.rootCause", equalTo("PROCESS"))
        .body("promises[0].state", equalTo("KEPT"));
  }

  @Test
  void whatWasSaidAndSentGoesToo() throws SQLException {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    String secret = UUID.randomUUID().toString().replace("-", "");
    UUID customer = CaseStories.customer(secret, secret + "@example.org");
    UUID ticket = CaseStories.ticket(customer, "T-77", secret);
    String id = CaseStories.unhappy(customer, ticket, "T-77", secret);
    change(
            id,
            "closure",
            """
            {"rootCause":"PROCESS","touchpoint":"RESULT","party":"us","answerToCustomer":"%1$s",
             "withoutCall":"%1$s","toldBy":"%1$s"}
            """
                .formatted(secret))
        .then()
        .statusCode(200);
    assertThat(found(secret)).containsKeys("case_answer", "ticket_copy", "mail", "escalation_case");

    UUID nobody = UUID.randomUUID();
    event(
            envelope(
                "customer.erased.v1",
                nobody,
                1,
                """
                {"erased":{"id":"%s","replacedBy":"%s","tickets":["%s"],"importedAs":[]}}
                """
                    .formatted(customer, nobody, ticket)))
        .body("results[0].outcome", equalTo("accepted"));

    assertThat(found(secret)).isEmpty();
    assertThat(found(customer.toString())).isEmpty();
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
