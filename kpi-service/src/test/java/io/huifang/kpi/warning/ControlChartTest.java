package io.huifang.kpi.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ControlChartTest {
  private static final Path TRUTH = Path.of("../../shared/data/bank_calls/truth.json");

  private static List<Point> values(double... values) {
    return DoubleStream.of(values).mapToObj(value -> new Point(value, 100)).toList();
  }

  private static List<Integer> flagged(List<Judged> judged, Signal signal) {
    List<Integer> flagged = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      if (judged.get(i).signals().contains(signal)) {
        flagged.add(i);
      }
    }
    return flagged;
  }

  @Test
  void ofFewPointsNothingIsSaid() {
    List<Judged> judged = ControlChart.of(values(1, 1, 1, 1, 1, 1, 99), false);
    assertThat(judged).hasSize(7).allMatch(one -> one.band() == null && one.signals().isEmpty());
  }

  @Test
  void aSingleCaseInAQuietNightIsChanceAndNineAreNot() {
    List<Point> one = values(0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    assertThat(ControlChart.of(one, false).get(9).signals()).contains(Signal.BEYOND);
    assertThat(ControlChart.counts(one)).allMatch(point -> point.signals().isEmpty());
    List<Point> nine = values(0, 0, 0, 0, 0, 0, 0, 0, 0, 9);
    assertThat(flagged(ControlChart.counts(nine), Signal.BEYOND)).containsExactly(9);
  }

  @Test
  void theMiddleIsTheMedianAndSigmaTheMedianOfTheSteps() {
    List<Judged> judged = ControlChart.of(values(10, 12, 10, 12, 10, 12, 10, 12, 30, 10), false);
    Judged.Band band = judged.get(0).band();
    assertThat(band.center()).isEqualTo(11);
    assertThat(band.high()).isCloseTo(11 + 3 * 2 / 0.954, within(1e-9));
    assertThat(flagged(judged, Signal.BEYOND)).containsExactly(8);
  }

  @Test
  void twoOfThreeFarOutOnOneSideAreMoreThanChance() {
    // steps of 1, hence sigma 1.05: 2.5 sigma twice with one between
    List<Judged> judged =
        ControlChart.of(values(0, 1, 0, 1, 0, 1, 0, 1, 3.2, 0, 3.2, 0, 1, 0), false);
    assertThat(flagged(judged, Signal.TWO_OF_THREE)).containsExactly(10);
    assertThat(flagged(judged, Signal.BEYOND)).isEmpty();
  }

  @Test
  void eightInARowOnOneSideAreAShift() {
    List<Judged> judged =
        ControlChart.of(
            values(0, 1, 0, 1, 0, 1, 0, 1, 0, 1.2, 1.3, 1.2, 1.3, 1.2, 1.3, 1.2, 1.3, 1.2), false);
    assertThat(flagged(judged, Signal.RUN)).contains(16, 17).doesNotContain(15);
  }

  @Test
  void nothingEverChangesAndThenSomethingDoes() {
    List<Judged> judged = ControlChart.of(values(5, 5, 5, 5, 5, 5, 5, 5, 6), false);
    assertThat(flagged(judged, Signal.BEYOND)).containsExactly(8);
    assertThat(judged.get(0).signals()).isEmpty();
  }

  @Test
  void aShareOfFewRowsHasWiderLimits() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      points.add(new Point(i % 2 == 0 ? 0.199 : 0.201, i == 11 ? 100 : 10_000));
    }
    List<Judged> judged = ControlChart.of(points, true);
    double wide = judged.get(11).band().high() - judged.get(11).band().low();
    double narrow = judged.get(0).band().high() - judged.get(0).band().low();
    assertThat(wide).isCloseTo(10 * narrow, within(narrow / 10));
    assertThat(judged.get(11).band().low()).isNotNegative();
  }

  @Test
  void chanceIsSeldomTakenForMore() {
    Random random = new Random(7);
    int alarms = 0;
    int points = 0;
    for (int run = 0; run < 400; run++) {
      List<Point> course = new ArrayList<>();
      for (int day = 0; day < 28; day++) {
        course.add(new Point(random.nextGaussian(), 1));
      }
      points += course.size();
      alarms += flagged(ControlChart.of(course, false), Signal.BEYOND).size();
    }
    assertThat((double) alarms / points).isLessThan(0.012);
  }

  @Test
  void theBadDayOfTheBankIsFoundAndNoOther() throws Exception {
    Assumptions.assumeTrue(Files.exists(TRUTH), "needs ../shared/data/bank_calls");
    JsonNode days = new JsonMapper().readTree(TRUTH.toFile()).path("by_date");
    assertThat(beyond(days, day -> day.path("abandoned").asDouble())).containsExactly("1999-02-03");
    assertThat(beyond(days, day -> day.path("answered_within_20s").asDouble())).isEmpty();
  }

  private static List<String> beyond(JsonNode days, ToDoubleFunction<JsonNode> hits) {
    List<String> names = new ArrayList<>();
    List<Point> points = new ArrayList<>();
    days.fields()
        .forEachRemaining(
            day -> {
              long offered = day.getValue().path("offered").asLong();
              names.add(day.getKey());
              points.add(new Point(hits.applyAsDouble(day.getValue()) / offered, offered));
            });
    return flagged(ControlChart.of(points, true), Signal.BEYOND).stream().map(names::get).toList();
  }
}
