package io.huifang.survey.insights.chart;

import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.results.tally.Figure;
import io.huifang.survey.results.tally.QuestionResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One question with its picture.
 *
 * @param title as it was asked, in the language of the reader
 * @param parts all answers as one bar; of a recommendation in three parts
 * @param columns how often each number was given; only where they are many
 * @param choices each choice as a bar of its own
 * @param rows of a matrix
 */
public record Card(
    QuestionResult result,
    String title,
    List<Bars.Bar> parts,
    List<Bars.Bar> columns,
    List<Choice> choices,
    List<Row> rows) {
  private static final int MANY = 7;
  private static final int PROMOTER = 9;
  private static final int DETRACTOR = 6;

  /**
   * One choice; places in a box of 100 wide.
   *
   * @param title of the choice, empty where the page has a word for its key
   */
  public record Choice(
      QuestionResult.Value value,
      String title,
      String tone,
      String width,
      @Nullable String low,
      @Nullable String high) {}

  /** A row of a matrix. */
  public record Row(QuestionResult.Row row, String title, List<Bars.Bar> parts) {}

  /**
   * @param tag language of the reader
   */
  public static Card of(QuestionResult result, String tag) {
    boolean scaled = Tone.scaled(result.kind()) && result.kind() != Kind.MATRIX;
    return new Card(
        result,
        result.text().in(tag),
        result.kind() == Kind.NPS
            ? promoters(result)
            : scaled ? Bars.stack(result, result.values()) : List.of(),
        scaled && result.values().size() >= MANY ? Bars.columns(result) : List.of(),
        scaled
            ? List.of()
            : result.values().stream().map(value -> choice(result, value, tag)).toList(),
        result.rows().stream()
            .map(row -> new Row(row, row.text().in(tag), Bars.stack(result, row.values())))
            .toList());
  }

  private static Choice choice(QuestionResult result, QuestionResult.Value value, String tag) {
    Double low = value.low();
    Double high = value.high();
    return new Choice(
        value,
        value.text().in(tag),
        Tone.of(result, value.key()),
        Px.of(100 * Objects.requireNonNullElse(value.share(), 0.0)),
        low == null ? null : Px.of(100 * low),
        high == null ? null : Px.of(100 * high));
  }

  private static List<Bars.Bar> promoters(QuestionResult result) {
    List<Bars.Bar> parts = new ArrayList<>();
    double at = 0;
    String[] keys = {"detractors", "passives", "promoters"};
    String[] tones = {"t0", "tp", "t4"};
    int[][] ranges = {{0, DETRACTOR}, {DETRACTOR + 1, PROMOTER - 1}, {PROMOTER, 10}};
    for (int i = 0; i < keys.length; i++) {
      long n = 0;
      double share = 0;
      for (QuestionResult.Value value : result.values()) {
        int number = Integer.parseInt(value.key());
        if (number >= ranges[i][0] && number <= ranges[i][1]) {
          n += value.n();
          share += Objects.requireNonNullElse(value.share(), 0.0);
        }
      }
      parts.add(Bars.part(keys[i], tones[i], n, share, at));
      at += share;
    }
    return parts;
  }

  /** What stands large on the card: what it is judged by, else nothing. */
  public @Nullable Figure hero() {
    return result.figure();
  }
}
