package io.huifang.escalation.oncall.gap;

import static io.huifang.escalation.oncall.OnCallStories.change;
import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.lead;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.span;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.EscalationApi;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told twice of the same gap, and of none that is further away than two days. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class GapStepTest {
  @Inject SettableClock clock;
  @Inject DueWork due;
  @Inject DueService service;
  @Inject GapAudit audit;
  @Inject EntityManager entities;
  private String an;
  private String id;

  @BeforeEach
  void schedule() {
    clock.reset();
    an = fresh("an");
    people(an);
    EscalationApi.person("gap-lead", "LEAD", "north");
    EscalationApi.person("gap-boss", "MANAGER", "");
    id = fresh("line");
    put(id, daily(id, an));
  }

  private void look() {
    QuarkusTransaction.requiringNew()
        .run(() -> due.plan(GapStep.KIND, GapStep.KEY, clock.instant()));
    service.drain();
  }

  private void away(String from, String to) {
    lead()
        .body("{\"person\":\"%s\",%s}".formatted(an, span(from, to)))
        .post("/api/on-call-absences")
        .then()
        .statusCode(201);
  }

  @Test
  void tellsOnceWhoLeadsWhenAGapIsTwoDaysAway() {
    away("2026-03-07T00:00:00Z", "2026-03-07T06:00:00Z");
    look();
    assertThat(told("gap-lead")).as("three days before").isEmpty();
    clock.set(Instant.parse("2026-03-05T00:10:00Z"));
    look();
    assertThat(told("gap-lead")).containsExactly(Instant.parse("2026-03-07T00:00:00Z"));
    assertThat(told("gap-boss")).hasSize(1);
    assertThat(told("oncall-lead")).as("who has changed it last").hasSize(1);
    assertThat(told(an)).isEmpty();
    clock.advance(Duration.ofHours(1));
    look();
    clock.set(Instant.parse("2026-03-07T03:00:00Z"));
    look();
    assertThat(told("gap-lead")).as("while it lasts").hasSize(1);
    clock.set(Instant.parse("2026-03-07T06:00:00Z"));
    look();
    assertThat(remembered()).as("when it is over").isEmpty();
  }

  @Test
  void aGapThatWasClosedAndOpensAgainIsTold() {
    away("2026-03-05T00:00:00Z", "2026-03-05T06:00:00Z");
    look();
    String here = "&from=2026-03-05T00:00:00Z&to=2026-03-05T06:00:00Z";
    lead().delete("/api/on-call-absences?person=" + an + here).then().statusCode(204);
    look();
    away("2026-03-05T00:00:00Z", "2026-03-05T06:00:00Z");
    look();
    assertThat(told("gap-lead")).hasSize(2);
  }

  @Test
  void aScheduleWithoutAnybodyIsToldOnceForAllItsWeeks() {
    String later = daily(id, an).replace("2026-03-02", "2027-01-01");
    change(id, later, "\"1\"").then().statusCode(200);
    for (int look = 0; look < 8; look++) {
      look();
      clock.advance(Duration.ofDays(3));
    }
    assertThat(told("gap-lead")).containsExactly(SettableClock.START);
  }

  @Test
  void whatIsNotPlannedIsFound() {
    look();
    assertThat(audit.missing(clock.instant(), 10)).isEmpty();
    QuarkusTransaction.requiringNew().run(() -> due.cancel(GapStep.KIND, GapStep.KEY));
    assertThat(audit.missing(clock.instant(), 10)).hasSize(1);
    look();
  }

  /** When the gaps begin of which somebody was told, of this schedule. */
  private List<Instant> told(String person) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select due_at from notice where person = :person and number = :id"
                    + " and kind = 'ON_CALL_GAP' order by at, id")
            .setParameter("person", person)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().map(Instant.class::cast).toList();
  }

  private List<?> remembered() {
    return entities
        .createNativeQuery("select starts_at from on_call_gap_told where schedule_id = :id")
        .setParameter("id", id)
        .getResultList();
  }
}
