package io.huifang.survey.insights.chart;

import io.huifang.survey.results.group.GroupRow;
import io.huifang.survey.results.tally.Figure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time, in a box of 100 by 100: a band for the intervals, a line, a point for each
 * piece. Pieces without an answer are jumped over.
 *
 * @param band outline of the intervals
 * @param settled the line as far as it is finished
 * @param running its last stretch, to the piece that is not over yet; empty if there is none
 * @param dots the last one is hollow if it is running
 * @param scale what lies at the bottom, in the middle and at the top
 */
public record Course(
    String band, String settled, String running, List<Dot> dots, List<Double> scale) {
  private static final double ALL = 100;
  private static final double EDGE = 1;

  /**
   * @param now the day on which the chart is drawn
   * @param months whether a piece is a month, else it is a week
   * @return null where there are not two pieces to join
   */
  static @Nullable Course of(
      List<GroupRow> pieces, Figure.Kind kind, LocalDate now, boolean months) {
    List<GroupRow> rows = pieces.stream().filter(row -> row.figure().value() != null).toList();
    if (rows.size() < 2) {
      return null;
    }
    Whiskers heights =
        Whiskers.over(
            kind,
            rows.stream().map(GroupRow::figure).toList(),
            kind == Figure.Kind.NPS ? -ALL : 0,
            kind == Figure.Kind.NPS ? ALL : 1);
    if (heights == null) {
      return null;
    }
    LocalDate first = LocalDate.parse(rows.get(0).key());
    LocalDate last = LocalDate.parse(rows.get(rows.size() - 1).key());
    double days = ChronoUnit.DAYS.between(first, last);
    List<Dot> dots = new ArrayList<>();
    for (GroupRow row : rows) {
      double away = ChronoUnit.DAYS.between(first, LocalDate.parse(row.key()));
      Figure figure = row.figure();
      double value = Objects.requireNonNull(figure.value());
      dots.add(
          new Dot(
              row,
              Px.of(EDGE + (ALL - 2 * EDGE) * away / days),
              up(heights, value),
              up(heights, Objects.requireNonNullElse(figure.low(), value)),
              up(heights, Objects.requireNonNullElse(figure.high(), value)),
              false));
    }
    LocalDate ends = months ? last.plusMonths(1) : last.plusWeeks(1);
    boolean open = now.isBefore(ends) && !now.isBefore(last);
    if (open) {
      dots.add(dots.remove(dots.size() - 1).hollow());
    }
    return drawn(dots, open, heights);
  }

  private static Course drawn(List<Dot> dots, boolean open, Whiskers heights) {
    List<String> band = new ArrayList<>();
    dots.forEach(dot -> band.add(dot.x + "," + dot.high));
    for (int i = dots.size() - 1; i >= 0; i--) {
      band.add(dots.get(i).x + "," + dots.get(i).low);
    }
    int settled = open ? dots.size() - 1 : dots.size();
    return new Course(
        String.join(" ", band),
        line(dots.subList(0, settled)),
        open ? line(dots.subList(settled - 1, dots.size())) : "",
        List.copyOf(dots),
        List.of(heights.least(), (heights.least() + heights.most()) / 2, heights.most()));
  }

  private static String line(List<Dot> dots) {
    return dots.stream().map(dot -> dot.x + "," + dot.y).collect(Collectors.joining(" "));
  }

  private static String up(Whiskers heights, double value) {
    return Px.of(ALL - Double.parseDouble(heights.at(value)));
  }

  /**
   * One piece of time.
   *
   * @param low where its interval ends below
   * @param running whether it is not over yet
   */
  public record Dot(GroupRow row, String x, String y, String low, String high, boolean running) {
    Dot hollow() {
      return new Dot(row, x, y, low, high, true);
    }
  }
}
