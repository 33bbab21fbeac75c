package io.huifang.kpi.value;

import static io.huifang.kpi.KpiApi.tell;
import static io.huifang.kpi.Told.event;
import static io.huifang.kpi.Told.resolved;
import static io.huifang.kpi.Told.ticket;
import static io.huifang.kpi.Told.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.Told;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Question;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One statement for two periods says what four questions say. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CoursesTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final Instant FROM = Instant.parse("2026-02-15T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-02-22T00:00:00Z");

  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject Catalogue catalogue;
  @Inject Courses courses;
  @Inject MetricCalculator calculator;

  @BeforeEach
  void world() throws Exception {
    KpiApi.forget(database);
    clock.reset();
    List<Map<String, Object>> events = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Instant at = Instant.parse("2026-02-01T03:00:00Z").plusSeconds(i * 17_000L);
      Map<String, Object> one =
          resolved(
              ticket("T-" + i, "c" + i % 40, at.toString()),
              at.plusSeconds(30 + (i * 37) % 600).toString(),
              at.plusSeconds(3600 + (i * 91) % 9000).toString());
      List<Object> sla = List.of(Told.sla("HANDLING", i % 7 == 0 ? "MISSED" : "MET", null));
      events.add(event("ticket.resolved.v1", 2, with(one, "sla", sla)));
    }
    tell(events);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-08T00:00:00Z", "2026-02-01T00:00:00Z", "2026-02-03T12:00:00Z"})
  void ofPeriodsThatTouchAndOthers(String earlier) {
    for (String id : List.of("sla_attainment", "first_response_time", "fcr_operational")) {
      Question question =
          Question.of(catalogue.known(id), FROM, TO, UTC).cut(Interval.DAY, List.of());
      Instant start = Instant.parse(earlier);
      Question before = question.during(start, start.plusSeconds(7 * 86_400));
      Course course = courses.of(question, before);
      assertThat(course.total()).as(id).isEqualTo(whole(question));
      assertThat(course.before()).as(id).isEqualTo(whole(before));
      assertThat(course.pieces()).as(id).isEqualTo(calculator.rows(question));
      assertThat(course.earlier()).as(id).isEqualTo(calculator.rows(before));
      Course alone = courses.of(question, null);
      assertThat(alone.total()).isEqualTo(course.total());
      assertThat(alone.pieces()).isEqualTo(course.pieces());
      assertThat(alone.before()).isNull();
      assertThat(alone.change()).isNull();
    }
  }

  private Value whole(Question question) {
    return calculator.rows(question.cut(Interval.TOTAL, List.of())).get(0);
  }
}
