package io.huifang.survey.questionnaire.check;

import io.huifang.survey.questionnaire.Condition;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.check.Finding.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every question can come up. Conditions look back only, so every way through has an end;
 * and since all conditions of a question have to hold, and all of those that it hangs on, it can
 * come up exactly if every earlier question has an answer left that suits all of them.
 */
final class RouteCheck {
  private final List<Finding> found = new ArrayList<>();
  private final Map<String, Question> earlier = new HashMap<>();
  private final Set<String> all = new HashSet<>();

  private RouteCheck() {}

  static List<Finding> of(Definition definition) {
    RouteCheck check = new RouteCheck();
    definition.questions().forEach(question -> check.all.add(question.key()));
    for (Question question : definition.questions()) {
      boolean sound = true;
      for (Condition condition : question.when()) {
        sound &= check.sound(question, condition);
      }
      if (sound && !check.canComeUp(question)) {
        check.found.add(Finding.of(What.UNREACHABLE, question.key(), ""));
      }
      check.earlier.putIfAbsent(question.key(), question);
    }
    return check.found;
  }

  private boolean sound(Question question, Condition condition) {
    Question asked = earlier.get(condition.question());
    if (asked == null) {
      What what =
          all.contains(condition.question()) ? What.CONDITION_ON_LATER : What.CONDITION_ON_UNKNOWN;
      found.add(Finding.of(what, question.key(), condition.question()));
      return false;
    }
    if (!asked.kind().choice()) {
      found.add(Finding.of(What.CONDITION_ON_WORDS, question.key(), condition.question()));
      return false;
    }
    Set<String> unknown = new HashSet<>(condition.anyOf());
    unknown.removeAll(asked.values());
    if (condition.anyOf().isEmpty() || !unknown.isEmpty()) {
      String detail = condition.question() + " = " + String.join(", ", unknown);
      found.add(Finding.of(What.CONDITION_ON_NO_ANSWER, question.key(), detail));
      return false;
    }
    return true;
  }

  private boolean canComeUp(Question question) {
    Map<String, Set<String>> left = new HashMap<>();
    return narrow(question, left, new HashSet<>());
  }

  /** Takes away what the conditions rule out, of this question and of what it hangs on. */
  private boolean narrow(Question question, Map<String, Set<String>> left, Set<String> seen) {
    if (!seen.add(question.key())) {
      return true;
    }
    for (Condition condition : question.when()) {
      Question asked = earlier.get(condition.question());
      if (asked == null) {
        continue;
      }
      // several may be ticked at once, so two conditions do not rule each other out
      if (asked.kind() != Kind.SOME_OF) {
        Set<String> answers =
            left.computeIfAbsent(asked.key(), key -> new HashSet<>(asked.values()));
        answers.retainAll(condition.anyOf());
        if (answers.isEmpty()) {
          return false;
        }
      }
      if (!narrow(asked, left, seen)) {
        return false;
      }
    }
    return true;
  }
}
