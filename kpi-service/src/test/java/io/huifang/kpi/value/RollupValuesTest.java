package io.huifang.kpi.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.kpi.KpiApi;
import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Cut;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Interval;
import io.huifang.kpi.question.Label;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.Window;
import io.huifang.kpi.rollup.RandomPast;
import io.huifang.kpi.rollup.build.Rollups;
import io.huifang.kpi.rollup.read.RollupReader;
import io.huifang.kpi.rollup.read.RollupReader.Cells;
import io.huifang.kpi.value.ValueReader.Place;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells and facts give the same answer to every question that both can answer. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class RollupValuesTest {
  private static final LocalDate FROM = LocalDate.parse("2026-02-10");
  private static final LocalDate TO = LocalDate.parse("2026-04-03");
  @Inject DataSource database;
  @Inject Catalogue catalogue;
  @Inject ValueReader reader;
  @Inject RollupReader cells;
  @Inject Rollups rollups;
  @Inject SettableClock clock;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  @BeforeEach
  void empty() throws Exception {
    KpiApi.forget(database);
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyQuestionHasOneAnswer(long seed) throws Exception {
    RandomPast past = new RandomPast(seed);
    tell(past.events(60));
    rollups.drain();
    compareAll();
    for (int ticket = 0; ticket < 60; ticket += 7) {
      tell(past.correction(ticket));
    }
    rollups.drain();
    compareAll();
    clock.advance(Duration.ofDays(9)); // windows pass, promises and targets fall due
    rollups.drain();
    compareAll();
  }

  @Test
  void anEarlierDefinitionIsAskedOfFacts() throws Exception {
    tell(new RandomPast(4).events(20));
    rollups.drain();
    Metric today = catalogue.known("repeat_contact_rate");
    Question question = question(today, today.usual(), null);
    assertThat(cells.read(question, question.edges(), 0)).isNotNull();
    Question before = question(today.as(1), today.usual(), null);
    assertThat(cells.read(before, before.edges(), 0)).isNull();
  }

  @Test
  void fewRowsAreAskedOfFacts() throws Exception {
    tell(new RandomPast(4).events(5));
    rollups.drain();
    Question question = question(catalogue.known("tickets_created"), null, null);
    assertThat(cells.read(question, question.edges())).isNull();
    assertThat(cells.read(question, question.edges(), 5)).isNotNull();
  }

  @Test
  void whatIsNotKeptIsAskedOfFacts() throws Exception {
    tell(new RandomPast(5).events(5));
    rollups.drain();
    Question all = question(catalogue.known("tickets_created"), null, null);
    for (Question other :
        List.of(
            all.cut(Interval.TOTAL, List.of(Dimension.CHANNEL, Dimension.TIER)),
            all.cut(Interval.HALF_HOUR, List.of()).during(day(3), day(4)),
            all.during(day(0).plusSeconds(1), day(4)),
            all.cut(Interval.TOTAL, List.of(Dimension.CHANNEL)).only(Dimension.TIER, "VIP"))) {
      assertThat(cells.read(other, other.edges(), 0)).isNull();
    }
  }

  private Instant day(int number) {
    return FROM.plusDays(number).atStartOfDay(site).toInstant();
  }

  private static void tell(List<Map<String, Object>> events) {
    for (int from = 0; from < events.size(); from += 40) {
      KpiApi.tell(events.subList(from, Math.min(events.size(), from + 40)));
    }
  }

  private void compareAll() throws Exception {
    for (Metric metric : catalogue.all()) {
      for (Metric.Variant variant : metric.variants()) {
        List<Integer> windows = new ArrayList<>(metric.windows());
        if (windows.isEmpty()) {
          windows.add(null);
        }
        for (Integer days : windows) {
          compare(question(metric, variant, days));
        }
      }
    }
  }

  private void compare(Question all) throws Exception {
    List<List<Cut>> groups =
        new ArrayList<>(
            List.of(
                List.of(),
                List.of(new Label("region")),
                List.of(Dimension.CHANNEL),
                List.of(Dimension.TIER, Dimension.TEAM),
                List.of(Dimension.TEAM, Dimension.AGENT)));
    if (all.metric().qualifier() != null) {
      Dimension own =
          Dimension.valueOf(all.metric().qualifier().toUpperCase(java.util.Locale.ROOT));
      groups.add(List.of(own, Dimension.TEAM));
    }
    for (List<Cut> by : groups) {
      for (Interval interval : List.of(Interval.TOTAL, Interval.MONTH, Interval.WEEK)) {
        same(all.cut(interval, by));
      }
    }
    same(all.cut(Interval.DAY, List.of()).only(Dimension.CHANNEL, "PHONE"));
    same(all.only(Dimension.TEAM, "north").only(Dimension.CATEGORY, Dimension.NONE));
    same(all.only(Dimension.TEAM, "north").cut(Interval.TOTAL, List.of(Dimension.CATEGORY)));
  }

  /** What is open is not known of the days that the clock has not reached. */
  private Question question(Metric metric, Metric.Variant variant, Integer days) {
    LocalDate today = clock.instant().atZone(site).toLocalDate();
    LocalDate end = metric.source() == Metric.Source.BACKLOG && today.isBefore(TO) ? today : TO;
    Question usual = Question.of(metric, day(0), end.atStartOfDay(site).toInstant(), site);
    return new Question(
        metric,
        variant == null ? metric.usual() : variant,
        usual.from(),
        usual.to(),
        site,
        Interval.TOTAL,
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        usual.scale(),
        days == null ? usual.window() : new Window(days, site),
        usual.threshold(),
        false,
        false);
  }

  private void same(Question question) throws Exception {
    List<Instant> edges = question.edges();
    Cells found = Objects.requireNonNull(cells.read(question, edges, 0), question.toString());
    Map<Place, String> byCells = told(question, CellSums.of(question, found));
    assertThat(byCells)
        .as("%s", question)
        .isEqualTo(told(question, reader.facts(question, edges, clock.instant())));
    Map<Place, Sums> exact = reader.facts(question, edges, clock.instant());
    CellSums.of(question, found)
        .forEach((place, sums) -> close(value(question, sums), value(question, exact.get(place))));
  }

  /** Everything of a value that has to be the same to the last digit that is worth anything. */
  private static Map<Place, String> told(Question question, Map<Place, Sums> places) {
    Map<Place, String> told = new TreeMap<>();
    places.forEach(
        (place, sums) -> {
          Value v = value(question, sums);
          told.put(
              place,
              "n %d of %s, mean %s, min %s, max %s, sum %s, %s, %s, early %d %s, sure %s"
                  .formatted(
                      v.n(),
                      v.numerator(),
                      digits(v.mean()),
                      digits(v.min()),
                      digits(v.max()),
                      digits(v.sum()),
                      v.breakdown(),
                      v.excluded(),
                      v.provisional(),
                      digits(v.provisionalValue()),
                      v.confidence() == null
                          ? null
                          : digits(v.confidence().low()) + " to " + digits(v.confidence().high())));
        });
    return told;
  }

  private static String digits(Double number) {
    return number == null
        ? "nothing"
        : "%.6f".formatted(number + 0.0).replace("-0.000000", "0.000000");
  }

  private static Value value(Question question, Sums sums) {
    return sums.value(
        question.metric(), question.scale(), question.from(), question.to(), Map.of(), null);
  }

  private static void close(Value found, Value exact) {
    if (exact.median() == null) {
      assertThat(found.median()).isNull();
      return;
    }
    assertThat(found.median()).isCloseTo(exact.median(), within(exact.median()));
    assertThat(found.p90()).isCloseTo(exact.p90(), within(exact.p90()));
    assertThat(found.p95()).isCloseTo(exact.p95(), within(exact.p95()));
  }

  /** One in a hundred, and what a thousandth of a second is. */
  private static org.assertj.core.data.Offset<Double> within(double exact) {
    return org.assertj.core.data.Offset.offset(0.01001 * Math.abs(exact) + 0.001);
  }
}
