package io.huifang.kpi.dashboard.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in words.
 *
 * @param range the days that it is about
 * @param summary what is wrong, or that nothing is
 * @param madeAt when the numbers were read
 * @param unfinished whether the period is not over
 */
public record Sheet(
    String title,
    String range,
    String summary,
    String madeAt,
    boolean unfinished,
    List<Figure> figures,
    List<Team> teams,
    List<Cause> causes,
    List<String> hidden,
    List<Alarm> alerts) {

  /**
   * One figure.
   *
   * @param range its interval, empty where there is none
   * @param tone of the verdict: met, late or hold
   * @param changeTone good or bad only where the change is more than chance
   * @param line the corners of its course in a box of {@link #WIDTH} by {@link #HEIGHT}; empty for
   *     too few days
   * @param goal the height of the target in that box, null where it is outside
   */
  public record Figure(
      String metric,
      String name,
      String value,
      String range,
      String n,
      String goalText,
      String verdict,
      String tone,
      String before,
      String change,
      String changeTone,
      String line,
      @Nullable Double goal) {
    /** Of the box of the course. */
    public static final int WIDTH = 150;

    /** Of the same. */
    public static final int HEIGHT = 30;
  }

  /** A team with its figure. */
  public record Team(
      String figure, String name, String value, String range, String n, boolean missed) {}

  /**
   * What unhappy answers are about.
   *
   * @param percent of the largest
   */
  public record Cause(String name, String unhappy, String all, long percent) {}

  /** An alert of the period. */
  public record Alarm(String name, String text, boolean open, @Nullable String caseNumber) {}
}
