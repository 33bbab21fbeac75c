package io.huifang.survey.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Numbers as people read them. */
@ApplicationScoped
public class Figures {
  public String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  public String share(long part, long whole) {
    return whole == 0 ? "-" : percent((double) part / whole);
  }

  public String mean(double mean) {
    return String.format(Locale.ROOT, "%.2f", mean);
  }

  /** Points from -100 to 100, with their sign. */
  public String points(double points) {
    return String.format(Locale.ROOT, "%+.1f", points);
  }

  /** Parts of a bar that is {@code wide} long: one for each score, as long as its share. */
  public List<Bar> bars(Map<Integer, Long> scores, int wide) {
    long all = Math.max(1, scores.values().stream().mapToLong(Long::longValue).sum());
    List<Bar> bars = new ArrayList<>();
    double at = 0;
    for (Map.Entry<Integer, Long> score : scores.entrySet()) {
      double width = (double) wide * score.getValue() / all;
      bars.add(new Bar(score.getKey(), score.getValue(), whole(at), whole(width)));
      at += width;
    }
    return bars;
  }

  private static String whole(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  /**
   * A part of a bar.
   *
   * @param x where it begins
   */
  public record Bar(int score, long n, String x, String width) {}
}
