package io.huifang.survey.page.form;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Question;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that was answered so far, where it is not kept between pages but comes along hidden in the
 * form: so it is read anew and checked with each page.
 *
 * @param given of all pages
 * @param wrong the first page up to the one that was sent on which something is wrong, 0 for none
 * @param errors what is wrong there, by question
 */
public record Carried(List<Given> given, int wrong, Map<String, String> errors) {

  /** Nothing yet. */
  public static final Carried NOTHING = new Carried(List.of(), 0, Map.of());

  /**
   * @param page the number of the page that was sent
   */
  public static Carried read(
      Definition content, int page, MultivaluedMap<String, String> form, SurveyTexts texts) {
    List<Given> all = new ArrayList<>();
    Map<String, String> errors = Map.of();
    int wrong = 0;
    for (int number = 1; number <= content.pages().size(); number++) {
      List<Question> here = content.pages().get(number - 1);
      FormReader.Reading reading = FormReader.read(content, here, all, form, texts);
      all.addAll(reading.given());
      if (number <= page && wrong == 0 && !reading.errors().isEmpty()) {
        wrong = number;
        errors = reading.errors();
      }
    }
    return new Carried(List.copyOf(all), wrong, errors);
  }

  /** What was answered to other questions than these, as hidden fields. */
  public List<Map.Entry<String, String>> beside(List<Question> shown) {
    List<Map.Entry<String, String>> along = new ArrayList<>();
    List<Given> others =
        given.stream()
            .filter(one -> shown.stream().noneMatch(q -> q.key().equals(one.question())))
            .toList();
    Questions.asForm(others)
        .forEach((field, values) -> values.forEach(value -> along.add(Map.entry(field, value))));
    return along;
  }
}
