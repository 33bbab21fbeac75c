package io.huifang.survey.results.tally;

import io.huifang.survey.questionnaire.Question;
import java.util.Collection;
import java.util.List;

/** What was answered, question by question, from lines of any grouping. */
public final class QuestionResults {
  private QuestionResults() {}

  /** In the order of the questions; of what all questionnaires share only what was answered. */
  public static List<QuestionResult> of(Subject subject, Collection<Line> lines) {
    return subject.questions().stream()
        .map(
            question ->
                QuestionResult.of(question, lines, subject.mixed().contains(question.key())))
        .filter(result -> !subject.known() || result.n() > 0)
        .toList();
  }

  /** How many of those whom we have invited have answered a question. */
  public static long invited(Question question, Collection<Line> lines) {
    List<Line> own = lines.stream().filter(line -> line.question().equals(question.key())).toList();
    return Measure.answered(question, own).invited();
  }
}
