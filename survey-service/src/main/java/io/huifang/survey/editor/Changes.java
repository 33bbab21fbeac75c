package io.huifang.survey.editor;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes of a questionnaire that is being written. */
final class Changes {
  private Changes() {}

  static Definition with(Definition old, List<Question> questions) {
    return new Definition(
        old.name(), old.title(), old.intro(), old.thanks(), old.languages(), questions);
  }

  /** One question in another form; the others stay. */
  static Definition question(Definition old, String key, UnaryOperator<Question> how) {
    return with(
        old, old.questions().stream().map(q -> q.key().equals(key) ? how.apply(q) : q).toList());
  }

  static Definition without(Definition old, String key) {
    return with(old, old.questions().stream().filter(q -> !q.key().equals(key)).toList());
  }

  /**
   * @param by -1 for up, 1 for down; at the end nothing happens
   */
  static Definition moved(Definition old, String key, int by) {
    List<Question> questions = new ArrayList<>(old.questions());
    for (int i = 0; i < questions.size(); i++) {
      int other = i + by;
      if (questions.get(i).key().equals(key)) {
        if (other >= 0 && other < questions.size()) {
          Collections.swap(questions, i, other);
        }
        break;
      }
    }
    return with(old, questions);
  }

  static Definition added(Definition old, Question question) {
    List<Question> questions = new ArrayList<>(old.questions());
    questions.add(question);
    return with(old, questions);
  }

  /**
   * A new question of a kind with a key that is free; what it needs is there to be written over.
   */
  static Question fresh(Definition all, Kind kind, Words text) {
    int number = all.questions().size() + 1;
    while (all.question("q" + number).isPresent()) {
      number++;
    }
    boolean overall = kind == Kind.SCORE && all.overall().isEmpty();
    return new Question(
        overall ? "overall" : "q" + number,
        kind,
        text,
        Words.NONE,
        overall ? Boolean.TRUE : null,
        kind == Kind.SCORE || kind == Kind.MATRIX ? 5 : null,
        Words.NONE,
        Words.NONE,
        kind.listed() ? options(kind) : List.of(),
        overall ? Touchpoint.OVERALL : null,
        null,
        null,
        List.of());
  }

  private static List<Option> options(Kind kind) {
    int many = kind == Kind.ONE_OF ? 2 : 1;
    List<Option> options = new ArrayList<>();
    for (int i = 1; i <= many; i++) {
      Words text = new Words(Map.of("zh-CN", "选项 " + i, "en", "Option " + i));
      options.add(new Option("o" + i, text, null));
    }
    return options;
  }

  /** The words around the questions, in one language. */
  static Definition words(
      Definition old, String tag, UnaryOperator<String> text, @Nullable String more) {
    List<String> languages = new ArrayList<>(old.languages());
    if (more != null && !languages.contains(more)) {
      languages.add(more);
    }
    return new Definition(
        old.name().with(tag, text.apply("name")),
        old.title().with(tag, text.apply("title")),
        old.intro().with(tag, text.apply("intro")),
        old.thanks().with(tag, text.apply("thanks")),
        languages,
        old.questions());
  }
}
