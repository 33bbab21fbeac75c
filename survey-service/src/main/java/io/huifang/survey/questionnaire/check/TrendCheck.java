package io.huifang.survey.questionnaire.check;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.check.Finding.What;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether answers can be compared with those of the version before: the same key, the same thing.
 */
final class TrendCheck {
  private TrendCheck() {}

  static List<Finding> of(Definition now, Definition before) {
    List<Finding> found = new ArrayList<>();
    for (Question question : now.questions()) {
      before.question(question.key()).ifPresent(old -> compare(question, old, found));
    }
    return found;
  }

  private static void compare(Question now, Question old, List<Finding> found) {
    if (now.kind() != old.kind()) {
      found.add(Finding.of(What.OTHER_KIND, now.key(), old.kind().name()));
    } else if (now.most() != old.most()) {
      found.add(Finding.of(What.OTHER_SCALE, now.key(), String.valueOf(old.most())));
    }
  }
}
