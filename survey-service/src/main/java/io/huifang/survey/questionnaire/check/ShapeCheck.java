package io.huifang.survey.questionnaire.check;

import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.check.Finding.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scales and options. */
final class ShapeCheck {
  private static final Set<Integer> SCALES = Set.of(3, 5, 7);
  private static final int MOST_OPTIONS = 30;

  private ShapeCheck() {}

  static List<Finding> of(Question question) {
    List<Finding> found = new ArrayList<>();
    boolean scaled = question.kind() == Kind.SCORE || question.kind() == Kind.MATRIX;
    if (scaled && !SCALES.contains(question.most())) {
      found.add(Finding.of(What.POINTS, question.key(), String.valueOf(question.most())));
    }
    if (question.counts() != null && !question.scores()) {
      found.add(Finding.of(What.COUNTS_FOR_NOTHING, question.key(), question.counts().name()));
    }
    if (question.kind().listed()) {
      found.addAll(options(question));
    }
    return found;
  }

  private static List<Finding> options(Question question) {
    List<Finding> found = new ArrayList<>();
    int least = question.kind() == Kind.ONE_OF ? 2 : 1;
    if (question.options().size() < least) {
      found.add(Finding.of(What.TOO_FEW_OPTIONS, question.key(), String.valueOf(least)));
    }
    if (question.options().size() > MOST_OPTIONS) {
      found.add(Finding.of(What.TOO_MANY_OPTIONS, question.key(), String.valueOf(MOST_OPTIONS)));
    }
    Set<String> keys = new HashSet<>();
    for (Option option : question.options()) {
      if (!Check.KEY.matcher(option.key()).matches()) {
        found.add(Finding.of(What.BAD_KEY, question.key(), option.key()));
      }
      if (!keys.add(option.key())) {
        found.add(Finding.of(What.SAME_KEY, question.key(), option.key()));
      }
    }
    return found;
  }
}
