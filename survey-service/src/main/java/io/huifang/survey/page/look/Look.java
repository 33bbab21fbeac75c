package io.huifang.survey.page.look;

import io.huifang.survey.questionnaire.Condition;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Branching without a script: a style sheet that hides a question until an answer on the same page
 * asks for it. A browser that does not know {@code :has} shows all; what was not asked counts for
 * nothing in either case.
 */
public final class Look {
  private Look() {}

  /** The style sheet of a questionnaire. */
  public static String of(Definition definition) {
    StringBuilder css = new StringBuilder("@supports selector(:has(*)) {\n");
    for (List<Question> page : definition.pages()) {
      for (Question question : page) {
        for (Condition condition : conditions(question, page)) {
          css.append(hidden(question, condition));
        }
      }
    }
    return css.append("}\n").toString();
  }

  /** Those of what it hangs on too: what is chosen in a hidden question is still chosen. */
  private static Set<Condition> conditions(Question question, List<Question> page) {
    Set<Condition> all = new LinkedHashSet<>();
    for (Condition condition : question.when()) {
      page.stream()
          .filter(other -> other.key().equals(condition.question()))
          .findFirst()
          .ifPresent(
              other -> {
                all.add(condition);
                all.addAll(conditions(other, page));
              });
    }
    return all;
  }

  private static String hidden(Question question, Condition condition) {
    String values =
        condition.anyOf().stream()
            .sorted()
            .map("[value=\"%s\"]"::formatted)
            .collect(Collectors.joining(", "));
    return "form:not(:has([name=\"%s\"]:is(%s):checked)) #%s { display: none }\n"
        .formatted(condition.question(), values, question.key());
  }
}
