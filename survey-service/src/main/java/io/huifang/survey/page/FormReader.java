package io.huifang.survey.page;

import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what the form sends, in the words of the page; browsers and scripts send anything. */
final class FormReader {
  static final String NPS = "nps";
  static final String SOLVED = "solved";
  static final String COMMENT = "comment";
  private final Questionnaire questionnaire;
  private final MultivaluedMap<String, String> form;
  private final SurveyTexts texts;
  private final Map<String, String> errors = new LinkedHashMap<>();

  private FormReader(
      Questionnaire questionnaire, MultivaluedMap<String, String> form, SurveyTexts texts) {
    this.questionnaire = questionnaire;
    this.form = form;
    this.texts = texts;
  }

  static Reading read(
      Questionnaire questionnaire, MultivaluedMap<String, String> form, SurveyTexts texts) {
    return new FormReader(questionnaire, form, texts).read();
  }

  private Reading read() {
    Map<Touchpoint, Integer> scores = new EnumMap<>(Touchpoint.class);
    for (Touchpoint point : questionnaire.touchpoints()) {
      Integer score = number(point.field(), 1, questionnaire.scale());
      if (score != null) {
        scores.put(point, score);
      }
    }
    if (!scores.containsKey(Touchpoint.OVERALL)) {
      errors.putIfAbsent(Touchpoint.OVERALL.field(), texts.errorOverall());
    }
    Integer nps = number(NPS, 0, Questionnaire.BEST_NPS);
    Boolean solved = solved();
    return new Reading(new AnswerInput(scores, nps, solved, comment()), errors);
  }

  private @Nullable Integer number(String field, int least, int most) {
    String text = text(field);
    if (text.isEmpty()) {
      return null;
    }
    if (text.matches("\\d{1,2}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    errors.put(field, texts.errorScore(least, most));
    return null;
  }

  private @Nullable Boolean solved() {
    String text = text(SOLVED);
    switch (text) {
      case "":
        return null;
      case "yes":
        return true;
      case "no":
        return false;
      default:
        errors.put(SOLVED, texts.errorChoice());
        return null;
    }
  }

  private String comment() {
    // browsers count a line break as one character and send two
    String text = text(COMMENT).replace("\r\n", "\n");
    if (text.length() > questionnaire.longestComment()) {
      errors.put(COMMENT, texts.errorLong(questionnaire.longestComment(), text.length()));
    } else if (text.indexOf('\0') >= 0) {
      errors.put(COMMENT, texts.errorCharacters());
    }
    return text;
  }

  private String text(String field) {
    String value = form.getFirst(field);
    return value == null ? "" : value.strip();
  }

  /**
   * What was read.
   *
   * @param errors by field, in the order of the page; empty if the input may be stored
   */
  record Reading(AnswerInput input, Map<String, String> errors) {}
}
