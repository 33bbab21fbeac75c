package io.huifang.escalation.directory;

import static io.huifang.escalation.EscalationApi.answer;
import static io.huifang.escalation.EscalationApi.caseAbout;
import static io.huifang.escalation.EscalationApi.envelope;
import static io.huifang.escalation.EscalationApi.event;
import static io.huifang.escalation.EscalationApi.specialist;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.escalation.EscalationApi;
import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A calendar that is edited while cases run by it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CalendarVersionTest {
  private static final String EVERY_DAY =
      "MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY";
  private static long last = 10;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Directory directory;

  @BeforeEach
  void morning() {
    clock.reset();
    EscalationApi.person("spec-1", "SPECIALIST", "north");
    EscalationApi.person("lead-n", "LEAD", "north");
  }

  @AfterEach
  void asBefore() {
    changed(++last, EVERY_DAY);
  }

  @Test
  void editingACalendarDoesNotRewriteWhatRuns() {
    String before = vip();
    specialist()
        .get("/api/cases/" + before)
        .then()
        .body("promises[0].dueAt", equalTo("2026-03-04T13:00:00Z"));
    last += 2;
    changed(last, "MONDAY");
    changed(last - 1, "TUESDAY");
    String after = vip();
    specialist()
        .get("/api/cases/" + after)
        .then()
        .body("promises[0].dueAt", equalTo("2026-03-09T04:00:00Z"));
    clock.advance(Duration.ofHours(12));
    due.drain();
    specialist()
        .get("/api/cases/" + before)
        .then()
        .body("escalation.level", equalTo(2))
        .body("promises[0].dueAt", equalTo("2026-03-04T17:00:00Z"));
  }

  @Test
  void aCaseWithoutAVersionRunsByTheCalendarOfToday() {
    changed(++last, "MONDAY");
    Instant wednesday = Instant.parse("2026-03-04T01:00:00Z");
    Duration hour = Duration.ofHours(1);
    assertThat(directory.calendar("always", null).plus(wednesday, hour))
        .isEqualTo(directory.calendar("always", last).plus(wednesday, hour))
        .isEqualTo(directory.calendar("always", 12345L).plus(wednesday, hour))
        .isAfter(directory.calendar("always", 1L).plus(wednesday, hour));
  }

  private static String vip() {
    UUID ticket = UUID.randomUUID();
    event(answer(ticket, 2, "bad", "").replace("STANDARD", "VIP"));
    return caseAbout(ticket);
  }

  private static void changed(long version, String days) {
    String weekly =
        Arrays.stream(days.split(","))
            .map(day -> "\"" + day + "\":[{\"from\":\"00:00\",\"to\":\"24:00\"}]")
            .collect(Collectors.joining(","));
    String data =
        "{\"calendar\":{\"id\":\"always\",\"zone\":\"Asia/Shanghai\",\"weekly\":{%s},\"dates\":{}}}"
            .formatted(weekly);
    event(envelope("calendar.changed.v1", new UUID(0, 7), version, data))
        .body("results[0].outcome", equalTo("accepted"));
  }
}
