package io.huifang.survey.results.tally;

import io.huifang.platform.statistics.ConfidenceInterval;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.Words;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one question.
 *
 * @param text by language
 * @param counts the touchpoint that it scores, null for none
 * @param n how many have answered it; of a matrix its fullest row
 * @param mixed whether its scale has changed between the versions, so that nothing is added up:
 *     choose one version
 * @param figure what it is judged by; null for texts, for choices between several things and where
 *     scales are mixed
 * @param mean of scores
 * @param values how often each answer was given; empty for texts and for a matrix
 * @param rows of a matrix
 */
@Schema(name = "QuestionResult")
public record QuestionResult(
    String key,
    Kind kind,
    Words text,
    @Nullable Touchpoint counts,
    int least,
    int most,
    long n,
    boolean few,
    boolean mixed,
    @Nullable Figure figure,
    @Nullable Figure mean,
    List<Value> values,
    List<Row> rows) {

  /** One answer that could be given, with the interval of its share by Wilson. */
  @Schema(name = "AnswerShare")
  public record Value(
      String key,
      Words text,
      long n,
      @Nullable Double share,
      @Nullable Double low,
      @Nullable Double high) {}

  /** One row of a matrix. */
  @Schema(name = "MatrixRow")
  public record Row(
      String key,
      Words text,
      @Nullable Touchpoint counts,
      long n,
      Figure figure,
      Figure mean,
      List<Value> values) {}

  /** Of one question, from the lines of all. */
  static QuestionResult of(Question question, Collection<Line> lines, boolean mixed) {
    List<Line> own = lines.stream().filter(line -> line.question().equals(question.key())).toList();
    Count answered = Measure.answered(question, own);
    boolean one = question.numeric() || question.kind() == Kind.YES_NO;
    Measure measure = one && !mixed ? Measure.of(question, null) : null;
    Sample sample = measure == null ? null : measure.sample(own);
    return new QuestionResult(
        question.key(),
        question.kind(),
        question.text(),
        question.counts(),
        question.least(),
        question.most(),
        answered.n(),
        answered.n() < Figure.FEW,
        mixed,
        measure == null || sample == null ? null : measure.figure(sample),
        measure == null || sample == null ? null : measure.mean(sample),
        mixed ? List.of() : values(question, own, answered),
        question.kind() == Kind.MATRIX && !mixed
            ? question.options().stream().map(row -> row(question, row, own)).toList()
            : List.of());
  }

  private static Row row(Question question, Option option, Collection<Line> own) {
    Measure measure = new Measure(question, option.key());
    Sample sample = measure.sample(own);
    return new Row(
        option.key(),
        option.text(),
        option.counts(),
        sample.n(),
        measure.figure(sample),
        Objects.requireNonNull(measure.mean(sample)),
        scores(question, sample));
  }

  private static List<Value> values(Question question, Collection<Line> own, Count all) {
    return switch (question.kind()) {
      case SCORE, NPS, CES, STARS, FACES -> scores(question, Sample.of(own));
      case YES_NO, CONSENT ->
          question.values().stream().map(key -> chosen(key, Words.NONE, own, all)).toList();
      case ONE_OF, SOME_OF ->
          question.options().stream()
              .map(option -> chosen(option.key(), option.text(), own, all))
              .toList();
      case MATRIX, TEXT -> List.of();
    };
  }

  private static List<Value> scores(Question question, Sample sample) {
    return java.util.stream.IntStream.rangeClosed(question.least(), question.most())
        .mapToObj(
            number ->
                value(
                    String.valueOf(number),
                    Words.NONE,
                    sample.counts().getOrDefault(number, Count.NONE),
                    sample.all()))
        .toList();
  }

  private static Value chosen(String key, Words text, Collection<Line> own, Count all) {
    Count chosen =
        own.stream()
            .filter(line -> line.part().equals(key))
            .map(Line::count)
            .reduce(Count.NONE, Count::plus);
    return value(key, text, chosen, all);
  }

  private static Value value(String key, Words text, Count count, Count all) {
    if (all.n() == 0) {
      return new Value(key, text, 0, null, null, null);
    }
    double n = all.weight() * all.weight() / all.squares();
    double share = count.weight() / all.weight();
    ConfidenceInterval interval = ConfidenceInterval.wilson(share * n, n);
    return new Value(key, text, count.n(), share, interval.low(), interval.high());
  }
}
