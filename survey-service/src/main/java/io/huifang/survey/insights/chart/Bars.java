package io.huifang.survey.insights.chart;

import io.huifang.survey.results.tally.QuestionResult;
import io.huifang.survey.results.tally.QuestionResult.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Answers as bars, in a box of 100 by 100 that the style sheet stretches. */
public final class Bars {
  private static final double ALL = 100;
  private static final double GAP = 0.14;

  private Bars() {}

  /** One beside the other, the highest as high as the box. */
  static List<Bar> columns(QuestionResult question) {
    List<Value> values = question.values();
    double most =
        values.stream()
            .mapToDouble(value -> Objects.requireNonNullElse(value.share(), 0.0))
            .max()
            .orElse(0);
    double wide = ALL / Math.max(1, values.size());
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      double share = Objects.requireNonNullElse(value.share(), 0.0);
      double high = most == 0 ? 0 : ALL * share / most;
      bars.add(
          new Bar(
              value.key(),
              value.n(),
              share,
              Tone.of(question, value.key()),
              Px.of(i * wide + wide * GAP / 2),
              Px.of(ALL - high),
              Px.of(wide * (1 - GAP)),
              Px.of(high)));
    }
    return bars;
  }

  /** One behind the other, all together as wide as the box. */
  static List<Bar> stack(QuestionResult question, List<Value> values) {
    List<Bar> bars = new ArrayList<>();
    double at = 0;
    for (Value value : values) {
      double share = Objects.requireNonNullElse(value.share(), 0.0);
      bars.add(
          new Bar(
              value.key(),
              value.n(),
              share,
              Tone.of(question, value.key()),
              Px.of(at * ALL),
              "0",
              Px.of(share * ALL),
              "100"));
      at += share;
    }
    return bars;
  }

  /** Part of a bar of three: who would not recommend us, who is passive, who would. */
  static Bar part(String key, String tone, long n, double share, double from) {
    return new Bar(key, n, share, tone, Px.of(from * ALL), "0", Px.of(share * ALL), "100");
  }

  /**
   * One bar.
   *
   * @param key the answer
   * @param share of all answers, 0 to 1
   * @param tone class of the style sheet
   */
  public record Bar(
      String key,
      long n,
      double share,
      String tone,
      String x,
      String y,
      String width,
      String height) {}
}
