package io.huifang.escalation.privacy;

import static io.huifang.escalation.EscalationApi.as;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.change;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.followUp;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.huifang.escalation.CaseStories;
import io.huifang.escalation.EscalationApi;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RetentionTest {
  private static final String CASES = "huifang.retention.closed-cases";
  private static final String SUBJECTS = "huifang.retention.ticket-subjects";
  private final String secret = UUID.randomUUID().toString().replace("-", "");
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;

  @BeforeEach
  void people() {
    asInstalled();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
  }

  @AfterEach
  void asInstalled() {
    System.clearProperty(CASES);
    System.clearProperty(SUBJECTS);
    clock.reset();
  }

  @Test
  void oldWordsGoAndTheCaseStays() throws SQLException {
    System.setProperty(CASES, "P1Y");
    String old = closed(secret);
    clock.advance(Duration.ofDays(367));
    String young = closed("young" + secret);
    String history = specialist().get("/api/cases/" + old + "/events").path("type").toString();

    night();

    assertThat(found("words " + secret)).isEmpty();
    specialist()
        .get("/api/cases/" + old)
        .then()
        .body("escalation.state", equalTo("CLOSED"))
        .body("escalation.rootCause", equalTo("PROCESS"))
        .body("escalation.reason", equalTo("(erased)"))
        .body("promises[0].state", equalTo("KEPT"));
    assertThat(specialist().get("/api/cases/" + old + "/events").path("type").toString())
        .isEqualTo(history);
    assertThat(found("words young" + secret)).containsKeys("escalation_case", "attempt");
    specialist().get("/api/cases/" + young).then().body("escalation.state", equalTo("CLOSED"));
    as("admin", null, "admin")
        .get("/api/retention")
        .then()
        .body("kind", hasItems("closed-cases", "unsent-mails"))
        .body("find { it.kind == 'closed-cases' }.due", equalTo(0));
  }

  /** Opened again by an unhappy follow-up and closed with new words. */
  @Test
  void theWordsOfASecondCloseGoToo() throws SQLException {
    System.setProperty(CASES, "P1Y");
    String id = closed(secret);
    clock.advance(Duration.ofDays(367));
    night();
    event(followUp(UUID.fromString(id), 2));
    close(id, "second " + secret);
    assertThat(found("second " + secret)).isNotEmpty();
    clock.advance(Duration.ofDays(367));
    night();
    assertThat(found("second " + secret)).isEmpty();
  }

  @Test
  void oldSubjectsOfTicketsGo() throws SQLException {
    System.setProperty(SUBJECTS, "P1Y");
    UUID ticket = CaseStories.ticket(UUID.randomUUID(), "T-78", "about " + secret);
    night();
    assertThat(found("about " + secret)).containsKeys("ticket_copy");
    clock.advance(Duration.ofDays(367));
    night();
    assertThat(found("about " + secret)).isEmpty();
    assertThat(found(ticket.toString())).containsKeys("ticket_copy");
  }

  @Test
  void mailsThatNobodyTakesAreGivenUp() throws SQLException {
    String id = UUID.randomUUID().toString();
    sql(
        "insert into mail (id, recipient, subject, text, message_id) values ('%1$s', 'a@b.example', 's', 'reason %2$s', '%1$s')"
            .formatted(id, secret));
    sql(
        "insert into due_work (kind, key, due_at, pick_at) values ('mail', '%s', '2026-03-04', '2090-01-01')"
            .formatted(id));
    clock.advance(Duration.ofDays(80));
    night();
    assertThat(found("reason " + secret)).containsKeys("mail");
    clock.advance(Duration.ofDays(20));
    night();
    assertThat(found("reason " + secret)).isEmpty();
    assertThat(found(id)).isEmpty();
  }

  private String closed(String words) {
    UUID ticket = UUID.randomUUID();
    event(EscalationApi.answer(ticket, 1, "words " + words, "\"lawyer\""));
    String id = caseAbout(ticket);
    close(id, "words " + words);
    return id;
  }

  private static void close(String id, String words) {
    change(id, "attempts", "{\"outcome\":\"REACHED\",\"note\":\"%s\"}".formatted(words))
        .then()
        .statusCode(200);
    change(
            id,
            "closure",
            """
            {"rootCause":"PROCESS","touchpoint":"RESPONSE_SPEED","party":"back office",
             "answerToCustomer":"%s"}
            """
                .formatted(words))
        .then()
        .statusCode(200);
  }

  private void night() throws SQLException {
    sql("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    due.drain();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement any = connection.createStatement()) {
      any.execute(statement);
    }
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
