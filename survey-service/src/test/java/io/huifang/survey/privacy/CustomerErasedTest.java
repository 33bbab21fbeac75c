package io.huifang.survey.privacy;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.invitations;
import static io.huifang.survey.SurveyApi.manager;
import static io.huifang.survey.SurveyApi.post;
import static io.huifang.survey.SurveyApi.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.platform.id.Ids;
import io.huifang.survey.Loop;
import io.huifang.survey.Mailbox;
import io.huifang.survey.SurveyApi;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CustomerErasedTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void wordsGoAndScoresStay() throws Exception {
    Loop loop = Loop.create();
    Loop later = loop.nextTicket();
    String comment = "secret-" + UUID.randomUUID();
    post(loop.customer("en"), loop.resolved(5));
    due.drain();
    String link = Mailbox.link(Mailbox.to(loop.email()).get(0));
    submit(link, Map.of("overall", "1", "nps", "3", "comment", comment)).then().statusCode(303);
    post(later.resolved(5), loop.talked(Ids.next(), 1, "PHONE"));
    assertThat(found(loop.customer().toString())).containsKeys("passed_by");
    assertThat(found(comment)).containsKeys("answer", "audit_entry");
    assertThat(found(loop.email())).containsKeys("customer_copy");

    admin()
        .get("/api/personal-data/" + loop.customer())
        .then()
        .body("data.answers[0].comment", equalTo(comment))
        .body("data.scores.size()", equalTo(1));

    String erased = erased(loop);
    post(erased).body("results[0].outcome", equalTo("accepted"));
    post(erased).body("results[0].outcome", equalTo("accepted"));

    assertThat(found(comment)).isEmpty();
    assertThat(found(loop.email())).isEmpty();
    // that somebody has asked for the data of this id stays in the audit trail
    assertThat(found(loop.customer().toString())).containsOnlyKeys("audit_entry");
    manager()
        .get("/api/answers?ticket=" + loop.ticket())
        .then()
        .body("items[0].nps", equalTo(3))
        .body("items[0].comment", equalTo("(erased)"))
        .body("items[0].scores[0].value", equalTo(1));
    clock.advance(Duration.ofDays(2));
    due.drain();
    invitations(later.ticket()).body("items[0].heldBackReason", equalTo("NO_ADDRESS"));
    assertThat(Mailbox.to(loop.email())).hasSize(1);
  }

  /** The mail server was away; when it is back the person must not be asked any more. */
  @Test
  void aMailThatIsNotOutNeverGoesOut() throws Exception {
    Loop loop = Loop.create();
    int port = Mailbox.down();
    try {
      post(loop.customer("en"), loop.resolved(5));
      due.drain();
      invitations(loop.ticket()).body("items[0].state", equalTo("SENDING"));
      assertThat(found(loop.email())).containsKeys("mail", "customer_copy");
      post(erased(loop));
    } finally {
      Mailbox.backOn(port);
    }
    assertThat(found(loop.email())).isEmpty();
    assertThat(found(loop.customer().toString())).isEmpty();
    clock.advance(Duration.ofDays(1));
    due.drain();
    assertThat(Mailbox.to(loop.email())).isEmpty();
    invitations(loop.ticket()).body("items[0].state", equalTo("BOUNCED"));
  }

  /** A file was here that brought the person's words afterwards. */
  @Test
  void whatAnImportBringsAfterwardsGoesToo() throws Exception {
    String tag = UUID.randomUUID().toString();
    Loop loop = Loop.create();
    post(loop.customer("en"), loop.resolved(5));
    String mapping =
        """
        target: answer
        externalId: {column: id}
        fields:
          receivedAt: {column: at, type: timestamp, patterns: [uuuu-MM-dd]}
          ticketExternalId: {column: ticket}
          overall: {column: score, type: integer}
          comment: {column: said}
        """;
    String id =
        admin()
            .body(Map.of("fileName", "past.csv", "mapping", mapping))
            .post("/api/imports")
            .path("id");
    String file =
        "id,at,ticket,score,said\n1-%1$s,2020-01-01,t-%1$s,1,secret-%1$s\n2-%1$s,%2$s,u-%1$s,1,x\n"
            .formatted(tag, loop.email());
    admin()
        .contentType("application/octet-stream")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put("/api/imports/" + id + "/parts/0")
        .then()
        .statusCode(204);
    byte[] md5 =
        MessageDigest.getInstance("MD5").digest(("t-" + tag).getBytes(StandardCharsets.UTF_8));
    java.nio.ByteBuffer bits = java.nio.ByteBuffer.wrap(md5);
    UUID importedAs = new UUID(bits.getLong(), bits.getLong());
    post(erased(loop).replace("\"importedAs\":[]", "\"importedAs\":[\"" + importedAs + "\"]"));
    clock.advance(Duration.ofMinutes(6));
    due.drain();
    admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start").then().statusCode(202);
    due.drain();
    assertThat(found("secret-" + tag)).containsKeys("answer");
    assertThat(found(loop.email())).containsKeys("import_bad_row", "late_erasure");

    clock.advance(Duration.ofMinutes(6));
    due.drain();

    assertThat(found("secret-" + tag)).isEmpty();
    assertThat(found(loop.email())).isEmpty();
  }

  @Test
  void otherPeopleKeepTheirWords() throws Exception {
    Loop other = Loop.create();
    post(other.customer("en"), other.resolved(5));
    post(erased(Loop.create()));
    assertThat(found(other.email())).containsKeys("customer_copy");
    invitations(other.ticket()).body("items[0].heldBackReason", nullValue());
  }

  private static String erased(Loop loop) {
    UUID nobody = Ids.next();
    return SurveyApi.event(
        "customer.erased.v1",
        nobody,
        nobody,
        1,
        "2026-03-04T02:00:00Z",
        """
        {"erased":{"id":"%s","replacedBy":"%s","tickets":["%s"],"importedAs":[]}}
        """
            .formatted(loop.customer(), nobody, loop.ticket()));
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
