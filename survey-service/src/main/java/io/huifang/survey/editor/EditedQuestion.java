package io.huifang.survey.editor;

import io.huifang.survey.questionnaire.Condition;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The question that is being written, in one language.
 *
 * @param text empty where it is not written in this language
 * @param earlier what it may hang on
 */
public record EditedQuestion(
    Question question,
    int number,
    String text,
    String hint,
    String low,
    String high,
    List<Part> options,
    List<Earlier> earlier) {

  static Optional<EditedQuestion> of(Definition all, String key, String tag, EditorTexts texts) {
    return all.question(key)
        .map(
            question ->
                new EditedQuestion(
                    question,
                    all.questions().indexOf(question) + 1,
                    written(question.text(), tag),
                    written(question.hint(), tag),
                    written(question.low(), tag),
                    written(question.high(), tag),
                    question.options().stream()
                        .map(option -> new Part(option.key(), written(option.text(), tag)))
                        .toList(),
                    earlier(all, question, tag, texts)));
  }

  static String written(@Nullable Words words, String tag) {
    return words == null ? "" : Objects.requireNonNullElse(words.exactly(tag), "");
  }

  private static List<Earlier> earlier(
      Definition all, Question question, String tag, EditorTexts texts) {
    List<Earlier> earlier = new ArrayList<>();
    for (Question other : all.questions()) {
      if (other.key().equals(question.key())) {
        break;
      }
      if (other.kind().choice()) {
        Set<String> wanted =
            question.when().stream()
                .filter(condition -> condition.question().equals(other.key()))
                .findFirst()
                .map(Condition::anyOf)
                .orElse(Set.of());
        List<Value> values =
            other.values().stream()
                .map(
                    value ->
                        new Value(
                            value,
                            QuestionRow.label(other, value, tag, texts),
                            wanted.contains(value)))
                .toList();
        earlier.add(new Earlier(other.key(), other.text().in(tag), values));
      }
    }
    return earlier;
  }

  /** Whether anything of it is asked for by conditions. */
  public boolean conditional() {
    return !question.when().isEmpty();
  }

  public boolean scaled() {
    return question.numeric() || question.kind() == Kind.MATRIX;
  }

  /** An option or a row. */
  public record Part(String key, String text) {}

  /** A question that comes before. */
  public record Earlier(String key, String text, List<Value> values) {}

  /** One answer of it. */
  public record Value(String value, String label, boolean wanted) {}
}
