package io.huifang.survey.questionnaire.check;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Piping;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Words;
import io.huifang.survey.questionnaire.check.Finding.What;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts: which are missing, in which language, and what in braces nobody can fill in. */
final class TextCheck {
  private static final int LONGEST = 500;
  private final List<Finding> found = new ArrayList<>();
  private final Definition definition;

  private TextCheck(Definition definition) {
    this.definition = definition;
  }

  static List<Finding> of(Definition definition) {
    TextCheck check = new TextCheck(definition);
    check.needed(null, definition.name());
    check.needed(null, definition.title());
    check.wanted(null, definition.intro());
    check.wanted(null, definition.thanks());
    for (Question question : definition.questions()) {
      check.needed(question.key(), question.text());
      check.wanted(question.key(), question.hint());
      check.wanted(question.key(), question.low());
      check.wanted(question.key(), question.high());
      for (Option option : question.options()) {
        check.needed(question.key(), option.text());
      }
    }
    return check.found;
  }

  private void needed(@Nullable String question, Words words) {
    if (words.isEmpty()) {
      found.add(new Finding(What.NO_TEXT, question, ""));
    }
    wanted(question, words);
  }

  private void wanted(@Nullable String question, Words words) {
    if (words.isEmpty()) {
      return;
    }
    for (String tag : definition.languages()) {
      if (words.exactly(tag) == null) {
        found.add(new Finding(What.NOT_WRITTEN, question, tag));
      }
    }
    for (String text : words.byTag().values()) {
      if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
        found.add(
            new Finding(What.TOO_LONG, question, text.substring(0, Math.min(20, text.length()))));
      }
      for (String place : Piping.unknown(text)) {
        found.add(new Finding(What.UNKNOWN_PLACE, question, "{" + place + "}"));
      }
    }
  }
}
