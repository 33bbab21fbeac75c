package io.huifang.survey.editor;

import io.huifang.platform.web.Form;
import io.huifang.survey.questionnaire.Condition;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Touchpoint;
import io.huifang.survey.questionnaire.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one question as the page of its editor sends it, in one language; what the page does not
 * show stays as it was.
 *
 * @param tag of the language that the texts are in
 */
record QuestionForm(Form form, String tag) {
  private static final int LONGEST = 500;

  Question applied(Question old, Definition all) {
    return new Question(
        old.key(),
        old.kind(),
        words(old.text(), "text"),
        words(old.hint(), "hint"),
        ticked("required"),
        points(old),
        words(old.low(), "low"),
        words(old.high(), "high"),
        options(old),
        touchpoint(old),
        ticked("firstContact"),
        ticked("newPage"),
        conditions(old, all));
  }

  Words words(@Nullable Words old, String field) {
    String text = form.optional(field);
    return Objects.requireNonNullElse(old, Words.NONE).with(tag, text == null ? "" : cut(text));
  }

  private static String cut(String text) {
    String clean = text.replace("\r\n", "\n").replace("\0", "").strip();
    return clean.substring(0, Math.min(LONGEST, clean.length()));
  }

  private @Nullable Boolean ticked(String field) {
    return form.optional(field) == null ? null : Boolean.TRUE;
  }

  private @Nullable Integer points(Question old) {
    String points = form.optional("points");
    return points != null && points.matches("[357]") ? Integer.valueOf(points) : old.points();
  }

  private @Nullable Touchpoint touchpoint(Question old) {
    if (!form.fields().containsKey("counts")) {
      return old.counts();
    }
    String counts = form.optional("counts");
    for (Touchpoint point : Touchpoint.values()) {
      if (point.name().equals(counts)) {
        return point;
      }
    }
    return null;
  }

  /** An option whose text is emptied in this language and has no other goes. */
  private List<Option> options(Question old) {
    List<Option> options = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Option option : old.options()) {
      Words text = words(option.text(), "opt." + option.key());
      keys.add(option.key());
      if (!text.isEmpty()) {
        options.add(new Option(option.key(), text, option.counts()));
      }
    }
    int number = 1;
    for (String text : form.fields().getOrDefault("more", List.of())) {
      if (!text.isBlank()) {
        while (!keys.add("o" + number)) {
          number++;
        }
        options.add(new Option("o" + number, Words.NONE.with(tag, cut(text)), null));
      }
    }
    return options;
  }

  private List<Condition> conditions(Question old, Definition all) {
    List<Condition> conditions = new ArrayList<>();
    for (Question earlier : all.questions()) {
      if (earlier.key().equals(old.key())) {
        break;
      }
      List<String> chosen = form.fields().getOrDefault("when." + earlier.key(), List.of());
      Set<String> values = new HashSet<>(chosen);
      values.retainAll(earlier.values());
      if (!values.isEmpty() && values.size() < earlier.values().size()) {
        conditions.add(new Condition(earlier.key(), values));
      }
    }
    return conditions;
  }
}
