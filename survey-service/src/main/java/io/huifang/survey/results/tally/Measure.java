package io.huifang.survey.results.tally;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one number that a question is judged by: net promoters, the share that is satisfied, or the
 * share that has chosen something.
 *
 * @param part the row of a matrix, or the choice; empty where the question has neither
 */
public record Measure(Question question, String part) {
  private static final int AGREES = 5;

  /**
   * @param part null for the first that there is
   * @throws ProblemException 400 for a part that the question does not have, and for a text, which
   *     comes to no number
   */
  public static Measure of(Question question, @Nullable String part) {
    List<String> parts = parts(question);
    if (question.kind() == Kind.TEXT) {
      throw ProblemException.badField("question", "is answered in words, which are no number");
    }
    if (part == null) {
      return new Measure(question, parts.isEmpty() ? "" : parts.get(0));
    }
    if (!parts.contains(part)) {
      throw ProblemException.badField("part", "must be one of " + parts);
    }
    return new Measure(question, part);
  }

  /** What there is to choose a part from; empty where the question is one number itself. */
  public static List<String> parts(Question question) {
    return switch (question.kind()) {
      case MATRIX, ONE_OF, SOME_OF -> question.options().stream().map(Option::key).toList();
      case YES_NO -> List.of("yes", "no");
      case CONSENT -> List.of("yes");
      default -> List.of();
    };
  }

  /** The lowest number that counts as satisfied: 4 of 5, 3 of 3, 6 of 7; of effort who agrees. */
  public static int satisfied(Question question) {
    if (question.kind() == Kind.CES) {
      return AGREES;
    }
    return switch (question.most()) {
      case 3 -> 3;
      case 7 -> 6;
      default -> 4;
    };
  }

  /** Whether it is a score, which has a mean as well. */
  public boolean scored() {
    return question.numeric() || question.kind() == Kind.MATRIX;
  }

  /** The answers among these lines, which are of one group. */
  public Sample sample(Collection<Line> lines) {
    List<Line> own = lines.stream().filter(line -> line.question().equals(question.key())).toList();
    if (question.numeric()) {
      return Sample.of(own);
    }
    List<Line> ofPart = own.stream().filter(line -> line.part().equals(part)).toList();
    return question.kind() == Kind.MATRIX
        ? Sample.of(ofPart)
        : Sample.chosen(sum(ofPart), answered(question, own));
  }

  /** How many have answered a question; of a matrix the row with the most. */
  static Count answered(Question question, Collection<Line> own) {
    return switch (question.kind()) {
      case SOME_OF, ONE_OF, YES_NO, CONSENT ->
          sum(own.stream().filter(line -> line.part().equals(Line.ALL)).toList());
      case MATRIX ->
          question.options().stream()
              .map(row -> sum(own.stream().filter(one -> one.part().equals(row.key())).toList()))
              .reduce(Count.NONE, (one, other) -> one.n() >= other.n() ? one : other);
      default -> sum(own);
    };
  }

  private static Count sum(Collection<Line> lines) {
    return lines.stream().map(Line::count).reduce(Count.NONE, Count::plus);
  }

  public Figure figure(Sample sample) {
    if (question.kind() == Kind.NPS) {
      return sample.nps();
    }
    return sample.share(scored() ? satisfied(question) : 1);
  }

  /** The mean of scores, null where there is none. */
  public @Nullable Figure mean(Sample sample) {
    return scored() ? sample.mean(question.least(), question.most()) : null;
  }
}
