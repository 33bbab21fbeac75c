package io.huifang.kpi.dashboard.paper;

import io.huifang.kpi.catalogue.Catalogue;
import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.dashboard.Amount;
import io.huifang.kpi.dashboard.Words;
import io.huifang.kpi.report.ReportContent.Line;
import io.huifang.kpi.target.KpiTarget;
import io.huifang.kpi.value.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures of a report in words and as drawings. */
@ApplicationScoped
public class SheetFigures {
  private static final int EDGE = 3;
  @Inject Catalogue catalogue;

  Sheet.Figure of(Line line, Words words) {
    Metric metric = catalogue.known(line.metric());
    Double change =
        line.value() == null || line.before() == null ? null : line.value() - line.before();
    KpiTarget goal = goal(line);
    Drawing drawing = Drawing.of(line);
    return new Sheet.Figure(
        metric.id(),
        words.name(metric),
        words.value(metric, line.value()),
        range(metric, line.low(), line.high(), words),
        metric.shape() == Metric.Shape.COUNT ? "" : words.texts().n(words.count(line.n())),
        goal == null ? "" : words.goal(metric, goal),
        verdict(line, metric, words),
        tone(line.verdict()),
        words.value(metric, line.before()),
        change == null ? "" : words.change(metric, change),
        !line.surelyChanged() ? "" : worse(line) ? "bad" : better(line) ? "good" : "",
        drawing.line(),
        drawing.goal());
  }

  private static @Nullable KpiTarget goal(Line line) {
    return line.goal() == null
        ? null
        : new KpiTarget(
            line.metric(),
            null,
            line.goal(),
            line.atLeast() ? KpiTarget.Direction.AT_LEAST : KpiTarget.Direction.AT_MOST,
            LocalDate.EPOCH);
  }

  private static String verdict(Line line, Metric metric, Words words) {
    if (line.goal() == null) {
      return "";
    }
    String goal = words.value(metric, line.goal());
    return switch (line.verdict()) {
      case MET -> words.texts().met(goal);
      case MISSED -> words.texts().missed(goal);
      case UNCERTAIN -> words.texts().uncertain(goal);
      case NONE -> "";
    };
  }

  private static String tone(Verdict verdict) {
    return switch (verdict) {
      case MET -> "met";
      case MISSED -> "late";
      case UNCERTAIN, NONE -> "hold";
    };
  }

  /** Whether it has changed to the worse, be it by chance. */
  boolean worse(Line line) {
    int side = side(line);
    return switch (catalogue.known(line.metric()).better()) {
      case HIGHER -> side < 0;
      case LOWER -> side > 0;
      case NEITHER -> false;
    };
  }

  /** Whether it has changed to the better. */
  boolean better(Line line) {
    return side(line) != 0
        && catalogue.known(line.metric()).better() != Metric.Better.NEITHER
        && !worse(line);
  }

  private static int side(Line line) {
    return line.value() == null || line.before() == null
        ? 0
        : Double.compare(line.value(), line.before());
  }

  static String range(Metric metric, @Nullable Double low, @Nullable Double high, Words words) {
    if (low == null || high == null) {
      return "";
    }
    Amount from = words.amount(metric, low);
    Amount to = words.amount(metric, high);
    return (from.unit().equals(to.unit()) ? from.number() : from.text()) + "–" + to.text();
  }

  /**
   * A course in its box.
   *
   * @param line corners, empty for fewer than two days
   */
  private record Drawing(String line, @Nullable Double goal) {
    static Drawing of(Line line) {
      List<@Nullable Double> course = line.course();
      List<Double> known = new ArrayList<>();
      course.stream().filter(Objects::nonNull).forEach(known::add);
      if (known.size() < 2) {
        return new Drawing("", null);
      }
      double low = known.stream().mapToDouble(Double::doubleValue).min().orElse(0);
      double high = known.stream().mapToDouble(Double::doubleValue).max().orElse(1);
      if (line.goal() != null) {
        low = Math.min(low, line.goal());
        high = Math.max(high, line.goal());
      }
      double span = high > low ? high - low : 1;
      double step = (Sheet.Figure.WIDTH - 2.0 * EDGE) / (course.size() - 1);
      List<String> corners = new ArrayList<>();
      for (int i = 0; i < course.size(); i++) {
        Double value = course.get(i);
        if (value != null) {
          corners.add(
              String.format(Locale.ROOT, "%.1f,%.1f", EDGE + i * step, y(value, high, span)));
        }
      }
      return new Drawing(
          corners.stream().collect(Collectors.joining(" ")),
          line.goal() == null ? null : y(line.goal(), high, span));
    }

    private static double y(double value, double high, double span) {
      double place = EDGE + (high - value) / span * (Sheet.Figure.HEIGHT - 2.0 * EDGE);
      return Math.round(place * 10) / 10.0;
    }
  }
}
