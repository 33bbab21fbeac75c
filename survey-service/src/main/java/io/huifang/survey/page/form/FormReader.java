package io.huifang.survey.page.form;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Route;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the form of a page sends, in the words of the page; browsers and scripts send
 * anything. What belongs to a question that is not asked is left alone.
 */
public final class FormReader {
  private final MultivaluedMap<String, String> form;
  private final SurveyTexts texts;
  private final List<Given> given = new ArrayList<>();
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FormReader(MultivaluedMap<String, String> form, SurveyTexts texts) {
    this.form = form;
    this.texts = texts;
  }

  /**
   * @param page which questions are on it
   * @param before what was answered on other pages
   */
  public static Reading read(
      Definition definition,
      List<Question> page,
      Collection<Given> before,
      MultivaluedMap<String, String> form,
      SurveyTexts texts) {
    FormReader reader = new FormReader(form, texts);
    Route route = new Route();
    for (Question question : definition.questions()) {
      if (route.asks(question)) {
        List<Given> answers =
            page.contains(question) ? reader.answers(question) : of(question, before);
        route.answered(question, answers.stream().map(Given::value).collect(Collectors.toSet()));
      }
    }
    return new Reading(List.copyOf(reader.given), reader.errors);
  }

  private static List<Given> of(Question question, Collection<Given> before) {
    return before.stream().filter(one -> one.question().equals(question.key())).toList();
  }

  private List<Given> answers(Question question) {
    int known = given.size();
    read(question);
    List<Given> fresh = List.copyOf(given.subList(known, given.size()));
    if (fresh.isEmpty() && question.mustBeAnswered()) {
      errors.putIfAbsent(question.key(), texts.errorRequired());
    }
    return fresh;
  }

  private void read(Question question) {
    switch (question.kind()) {
      case SCORE, NPS, CES, STARS, FACES -> {
        Integer number = number(question, question.key());
        if (number != null) {
          given.add(Given.number(question, number));
        }
      }
      case MATRIX -> {
        for (Option row : question.options()) {
          Integer number = number(question, question.key() + "." + row.key());
          if (number != null) {
            given.add(Given.row(question, row.key(), number));
          }
        }
      }
      case YES_NO, ONE_OF, SOME_OF, CONSENT -> choices(question);
      case TEXT -> text(question);
    }
  }

  private @Nullable Integer number(Question question, String field) {
    String text = first(field);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("\\d{1,2}")) {
      int value = Integer.parseInt(text);
      if (value >= question.least() && value <= question.most()) {
        return value;
      }
    }
    errors.put(question.key(), texts.errorScore(question.least(), question.most()));
    return null;
  }

  private void choices(Question question) {
    List<String> sent = form.getOrDefault(question.key(), List.of());
    Set<String> chosen = new LinkedHashSet<>();
    for (String one : sent) {
      if (!one.isBlank()) {
        chosen.add(one.strip());
      }
    }
    boolean single = question.kind() != Kind.SOME_OF;
    if ((single && chosen.size() > 1) || !new HashSet<>(question.values()).containsAll(chosen)) {
      errors.put(question.key(), texts.errorChoice());
      return;
    }
    chosen.forEach(option -> given.add(Given.chosen(question, option)));
  }

  private void text(Question question) {
    // browsers count a line break as one character and send two
    String text = first(question.key()).replace("\r\n", "\n");
    if (text.length() > Question.LONGEST_TEXT) {
      errors.put(question.key(), texts.errorLong(Question.LONGEST_TEXT, text.length()));
    } else if (text.indexOf('\0') >= 0) {
      errors.put(question.key(), texts.errorCharacters());
    } else if (!text.isEmpty()) {
      given.add(Given.text(question, text));
    }
  }

  private String first(String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /**
   * What was read.
   *
   * @param errors by question, in the order of the page; empty if it may be stored
   */
  public record Reading(List<Given> given, Map<String, String> errors) {}
}
