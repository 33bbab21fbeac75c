package io.huifang.kpi;

import static io.huifang.kpi.KpiApi.share;
import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.KpiApi.values;
import static io.huifang.kpi.Told.answer;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.id;
import static io.huifang.kpi.Told.invitation;
import static io.huifang.kpi.Told.promise;
import static io.huifang.kpi.Told.score;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Metrics of answers, invitations and promises, counted on one's fingers. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnswerMetricsTest {
  @Inject DataSource database;
  @Inject SettableClock clock;

  @BeforeEach
  void later() throws Exception {
    KpiApi.forget(database);
    clock.set(Instant.parse("2026-03-20T00:00:00Z"));
  }

  @Test
  void answers() {
    tell(
        event(
            "answer.received.v1",
            1,
            answer(
                "a1",
                "2026-03-02T09:00:00Z",
                "scores",
                List.of(score("OVERALL", 5, 5), score("ATTITUDE", 5, 1)),
                "nps",
                10,
                "solvedAtFirstContact",
                true)),
        event(
            "answer.received.v1",
            1,
            answer(
                "a2",
                "2026-03-02T09:00:00Z",
                "scores",
                List.of(score("OVERALL", 5, 2)),
                "nps",
                3,
                "solvedAtFirstContact",
                false)),
        event(
            "answer.received.v1",
            1,
            answer(
                "a3", "2026-03-02T09:00:00Z", "scores", List.of(score("OVERALL", 5, 4)), "nps", 9)),
        event(
            "answer.received.v1",
            1,
            answer(
                "a4", "2026-03-02T09:00:00Z", "scores", List.of(score("OVERALL", 7, 6)), "nps", 8)),
        event(
            "answer.received.v1",
            1,
            answer(
                "f1",
                "2026-03-02T09:00:00Z",
                "purpose",
                "CASE",
                "caseId",
                id("C-1").toString(),
                "scores",
                List.of(score("OVERALL", 5, 1)))),
        event(
            "answer.received.v1",
            1,
            answer(
                "f2",
                "2026-03-03T09:00:00Z",
                "purpose",
                "CASE",
                "caseId",
                id("C-1").toString(),
                "scores",
                List.of(score("OVERALL", 5, 5)))));
    values("csat_mean", "")
        .body("rows[0].n", equalTo(3))
        .body("rows[0].value.toDouble()", closeTo(11 / 3.0, 1e-5))
        .body("rows[0].breakdown", equalTo(Map.of("2", 1, "4", 1, "5", 1)))
        .body("rows[0].excluded.FOLLOW_UP_OF_CASE", equalTo(2));
    share("csat_top_box", "", 2, 3);
    share("satisfaction_rate", "&scale=7", 1, 1);
    values("csat_mean", "&touchpoint=ATTITUDE").body("rows[0].value", equalTo(1f));
    values("csat_mean", "&by=touchpoint")
        .body("rows.collect { it.group.touchpoint }", equalTo(List.of("ATTITUDE", "OVERALL")));
    values("nps", "").body("rows[0].value", equalTo(25f)).body("rows[0].numerator", equalTo(1));
    share("fcr_confirmed", "", 1, 2);
    share("recovery_rate", "", 1, 1).body("rows[0].excluded.SUPERSEDED", equalTo(1));
  }

  @Test
  void answersTypedInByStaffCanBeToldApart() {
    String at = "2026-03-02T09:00:00Z";
    List<Object> high = List.of(score("OVERALL", 5, 5));
    List<Object> low = List.of(score("OVERALL", 5, 1));
    tell(
        event("answer.received.v1", 1, answer("a1", at, "medium", "PHONE", "scores", high)),
        event("answer.received.v1", 1, answer("a2", at, "medium", "EMAIL", "scores", low)),
        event("answer.received.v1", 1, answer("a3", at, "scores", low)));
    values("csat_mean", "").body("rows[0].n", equalTo(3));
    values("csat_mean", "&medium=PHONE")
        .body("rows[0].n", equalTo(1))
        .body("rows[0].value", equalTo(5f));
    values("csat_mean", "&medium=EMAIL&medium=(none)").body("rows[0].value", equalTo(1f));
    values("csat_mean", "&by=medium")
        .body("rows.collect { it.group.medium }", equalTo(List.of("(none)", "EMAIL", "PHONE")));
  }

  @Test
  void invitations() {
    String at = "2026-03-02T09:00:00Z";
    // The answer comes before the invitation that it answers.
    tell(event("answer.received.v1", 1, answer("a1", at, "invitationId", id("i1").toString())));
    values("response_rate", "").body("rows[0].n", equalTo(0)).body("rows[0].value", nullValue());
    tell(
        event("invitation.sent.v1", 1, invitation("i1", "SENT", null, at)),
        event("invitation.sent.v1", 1, invitation("i2", "SENT", null, at)),
        event("invitation.held-back.v1", 1, invitation("i3", "HELD_BACK", "FATIGUE", at)),
        event("invitation.bounced.v1", 2, invitation("i4", "BOUNCED", null, at)));
    share("response_rate", "", 1, 2)
        .body("rows[0].excluded", equalTo(Map.of("BOUNCED", 1, "HELD_BACK_FATIGUE", 1)));
  }

  @Test
  void promises() {
    tell(
        event(
            "promise.kept.v1",
            3,
            promise("p1", "KEPT", "2026-03-03T09:00:00Z", "2026-03-03T08:00:00Z")),
        event(
            "promise.kept.v1",
            3,
            promise("p2", "KEPT_LATE", "2026-03-03T09:00:00Z", "2026-03-03T10:00:00Z")),
        event("promise.broken.v1", 3, promise("p3", "BROKEN", "2026-03-03T09:00:00Z", null)),
        event("promise.made.v1", 1, promise("p4", "OPEN", "2026-03-03T09:00:00Z", null)),
        event("promise.made.v1", 1, promise("p5", "OPEN", "2026-03-29T09:00:00Z", null)));
    share("callback_kept_rate", "", 1, 4)
        .body(
            "rows[0].breakdown",
            equalTo(Map.of("KEPT", 1, "KEPT_LATE", 1, "BROKEN", 1, "OVERDUE", 1)));
  }
}
