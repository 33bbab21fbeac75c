package io.huifang.ticket.notice;

import static io.huifang.ticket.TicketApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What siblings raise and what was seen there: any order, any repetition, and nothing odd. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TravelTest {
  private final Ringing mine = new Ringing("far-" + UUID.randomUUID());
  private final UUID notice = UUID.randomUUID();
  @Inject SettableClock clock;
  @Inject DueService due;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void ringsHereForACaseAndIsStillAfterItWasSeenThere() {
    tell("notice.raised.v1", 1, notice(null, "/board/cases/1"), "accepted");
    tell("notice.raised.v1", 1, notice(null, "/board/cases/1"), "accepted");
    assertThat(mine.unseen()).isEqualTo(1);
    assertThat(mine.panel()).contains("Call 王敏 by", "C-000007 王敏 · Leaks", ":8083/board/cases/1\"");
    tell("notice.seen.v1", 2, notice("2026-03-04T02:00:00Z", "/board/cases/1"), "accepted");
    assertThat(mine.unseen()).isZero();
  }

  @Test
  void whatWasSeenBeforeItWasToldStaysSeen() {
    tell("notice.seen.v1", 2, notice("2026-03-04T02:00:00Z", "/board/cases/1"), "accepted");
    tell("notice.raised.v1", 1, notice(null, "/board/cases/1"), "accepted");
    assertThat(mine.unseen()).isZero();
    assertThat(mine.panel()).contains("C-000007");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example/x", "javascript:alert(1)", "/board/../..//x?y=1", "", "/\\evil"})
  void aPathThatLeadsAwayIsRejected(String path) {
    tell("notice.raised.v1", 1, notice(null, path), "rejected");
    assertThat(mine.unseen()).isZero();
  }

  @Test
  void nonsenseIsRejected() {
    tell("notice.raised.v1", 1, "{}", "rejected");
    tell("notice.raised.v1", 1, notice(null, "/x").replace("PROMISE_SOON", "ODD"), "rejected");
    tell("notice.raised.v1", 1, notice(null, "/x").replace(notice.toString(), "7"), "rejected");
    tell("notice.raised.v1", 1, notice(null, "/x").replace("03-04T00", "99-04T00"), "rejected");
  }

  /** A sibling has told it before it heard of the erasure; the second pass finds it. */
  @Test
  void whatComesLateOfSomebodyErasedGoesAsWell() {
    String ticket =
        TicketApi.manager()
            .body(
                Map.of(
                    "channel", "PHONE",
                    "category", "billing",
                    "subject", "Charged",
                    "customer", Map.of("email", UUID.randomUUID() + "@example.org")))
            .post("/api/tickets")
            .path("id");
    String person = TicketApi.manager().get("/api/tickets/" + ticket).path("customerId");
    TicketApi.admin()
        .header("If-Match", "\"1\"")
        .post("/api/customers/" + person + "/erasure")
        .then()
        .statusCode(200);
    String late = notice(null, "/board/cases/1");
    tell(
        "notice.raised.v1",
        1,
        late.replace("\"customerId\":null", "\"customerId\":\"" + person + "\""),
        "accepted");
    assertThat(mine.panel()).contains("王敏");
    clock.advance(Duration.ofHours(1));
    due.drain();
    assertThat(mine.panel()).doesNotContain("王敏");
  }

  private String notice(String seenAt, String path) {
    return """
        {"id":"%s","person":"%s","kind":"PROMISE_SOON","site":"ESCALATION","path":"%s",
         "about":"%s","customerId":null,"bundle":"%s","number":"C-000007",
         "subject":"王敏 · Leaks","name":"王敏","text":null,"dueAt":"2026-03-04T05:00:00Z",
         "at":"2026-03-04T00:00:00Z","seenAt":%s}
        """
        .formatted(
            notice,
            mine.person(),
            path.replace("\\", "\\\\"),
            UUID.nameUUIDFromBytes(new byte[] {7}),
            UUID.nameUUIDFromBytes(new byte[] {7}),
            seenAt == null ? "null" : "\"" + seenAt + "\"");
  }

  private void tell(String type, int version, String state, String outcome) {
    as("escalation-service", null, "service")
        .contentType("application/cloudevents-batch+json; charset=UTF-8")
        .body(
            """
            [{"specversion":"1.0","id":"%s","source":"/escalation-service","type":"%s",
              "subject":"%s","time":"2026-03-04T01:00:00Z","correlationid":"%s",
              "aggregateversion":%d,"data":{"notice":%s}}]
            """
                .formatted(UUID.randomUUID(), type, notice, notice, version, state))
        .post("/events")
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo(outcome));
  }
}
