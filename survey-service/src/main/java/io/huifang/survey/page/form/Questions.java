package io.huifang.survey.page.form;

import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Piping;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Words;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Makes questions as the page shows them, in one language.
 *
 * @param tag of the language
 * @param about what texts may say of the occasion
 * @param entered by field
 * @param errors by question
 */
public record Questions(
    SurveyTexts texts,
    String tag,
    Map<String, String> about,
    MultivaluedMap<String, String> entered,
    Map<String, String> errors) {

  /** What was answered, as a form would send it. */
  public static MultivaluedMap<String, String> asForm(Collection<Given> given) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    for (Given one : given) {
      if (one.text() != null) {
        form.add(one.question(), one.text());
      } else if (one.number() != null && !one.part().isEmpty()) {
        form.add(one.question() + "." + one.part(), String.valueOf(one.number()));
      } else {
        form.add(one.question(), one.value());
      }
    }
    return form;
  }

  public QuestionView view(Question question) {
    String low = say(question.low());
    String high = say(question.high());
    return new QuestionView(
        question,
        say(question.text()),
        say(question.hint()),
        choices(question, question.key(), low, high),
        rows(question, low, high),
        low,
        high,
        Objects.requireNonNullElse(entered.getFirst(question.key()), ""),
        errors.get(question.key()));
  }

  public String say(Words words) {
    return Piping.fill(words.in(tag), about).strip();
  }

  private List<QuestionView.Row> rows(Question question, String low, String high) {
    if (question.kind() != Kind.MATRIX) {
      return List.of();
    }
    return question.options().stream()
        .map(
            row -> {
              String field = question.key() + "." + row.key();
              return new QuestionView.Row(
                  field, say(row.text()), numbers(question, field, low, high));
            })
        .toList();
  }

  private List<QuestionView.Choice> choices(
      Question question, String field, String low, String high) {
    return switch (question.kind()) {
      case SCORE, NPS, CES, STARS, FACES -> numbers(question, field, low, high);
      case YES_NO -> List.of(choice(field, "yes", texts.yes()), choice(field, "no", texts.no()));
      case CONSENT -> List.of(choice(field, "yes", texts.agree()));
      case ONE_OF, SOME_OF -> options(question, field);
      case MATRIX, TEXT -> List.of();
    };
  }

  private List<QuestionView.Choice> options(Question question, String field) {
    List<Option> options = question.options();
    return options.stream().map(option -> choice(field, option.key(), say(option.text()))).toList();
  }

  private List<QuestionView.Choice> numbers(
      Question question, String field, String low, String high) {
    return IntStream.rangeClosed(question.least(), question.most())
        .mapToObj(
            number -> {
              String value = String.valueOf(number);
              String end = number == question.least() ? low : number == question.most() ? high : "";
              String said = end.isEmpty() ? value : value + ", " + end;
              return new QuestionView.Choice(value, value, said, chosen(field, value));
            })
        .toList();
  }

  private QuestionView.Choice choice(String field, String value, String label) {
    return new QuestionView.Choice(value, label, label, chosen(field, value));
  }

  private boolean chosen(String field, String value) {
    return entered.getOrDefault(field, List.of()).contains(value);
  }
}
