package io.huifang.survey.editor;

import io.huifang.survey.questionnaire.Condition;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A question in the list of the editor.
 *
 * @param number from 1
 * @param about kind and what else matters, in words
 * @param after what it hangs on, in words
 */
public record QuestionRow(
    String key, int number, String text, String about, List<String> after, boolean here) {

  /** All questions of a questionnaire in a language of it. */
  static List<QuestionRow> of(Definition all, String tag, String here, EditorTexts texts) {
    List<QuestionRow> rows = new ArrayList<>();
    for (Question question : all.questions()) {
      rows.add(
          new QuestionRow(
              question.key(),
              rows.size() + 1,
              question.text().in(tag),
              about(question, texts),
              question.when().stream().map(condition -> after(condition, all, tag, texts)).toList(),
              question.key().equals(here)));
    }
    return rows;
  }

  private static String about(Question question, EditorTexts texts) {
    List<String> about = new ArrayList<>(List.of(texts.kind(question.kind())));
    if (question.numeric()) {
      about.add(question.least() + "–" + question.most());
    }
    about.add(question.mustBeAnswered() ? texts.required() : texts.optional());
    if (question.beginsPage()) {
      about.add(texts.newPage());
    }
    return String.join(" · ", about);
  }

  private static String after(Condition condition, Definition all, String tag, EditorTexts texts) {
    Question on = all.question(condition.question()).orElse(null);
    String answers =
        on == null
            ? String.join(", ", condition.anyOf())
            : on.values().stream()
                .filter(condition.anyOf()::contains)
                .map(value -> label(on, value, tag, texts))
                .collect(Collectors.joining(", "));
    return texts.onlyAfter(on == null ? condition.question() : on.text().in(tag), answers);
  }

  /** What an answer says. */
  static String label(Question question, String value, String tag, EditorTexts texts) {
    return switch (question.kind()) {
      case YES_NO -> value.equals("yes") ? texts.yes() : texts.no();
      case CONSENT -> texts.ticked();
      case ONE_OF, SOME_OF ->
          question.options().stream()
              .filter(option -> option.key().equals(value))
              .findFirst()
              .map(Option::text)
              .map(text -> text.in(tag))
              .orElse(value);
      default -> value;
    };
  }
}
