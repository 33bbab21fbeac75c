package io.huifang.survey.page;

import io.huifang.survey.Invitation;
import io.huifang.survey.Purpose;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Touchpoint;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The questionnaire with what was entered so far.
 *
 * @param errors what is to be corrected, empty at the first look
 */
public record FormPage(
    Frame frame,
    String title,
    @Nullable String ticketNumber,
    List<Question> questions,
    String comment,
    @Nullable String commentError,
    int longestComment,
    List<Map.Entry<String, String>> errors) {

  static FormPage of(
      Frame frame,
      Invitation invitation,
      Questionnaire questionnaire,
      MultivaluedMap<String, String> entered,
      Map<String, String> errors) {
    SurveyTexts texts = frame.texts();
    boolean followUp = invitation.purpose() == Purpose.CASE;
    Builder builder = new Builder(texts, entered, errors);
    List<Question> questions = builder.questions(questionnaire, invitation.purpose());
    return new FormPage(
        frame,
        followUp ? texts.putRight() : texts.satisfied(),
        invitation.ticketNumber(),
        questions,
        Objects.requireNonNullElse(entered.getFirst(FormReader.COMMENT), ""),
        errors.get(FormReader.COMMENT),
        questionnaire.longestComment(),
        errors.entrySet().stream().map(error -> named(error, questions, texts)).toList());
  }

  /** The summary stands apart from the questions, so it says which one it means. */
  private static Map.Entry<String, String> named(
      Map.Entry<String, String> error, List<Question> questions, SurveyTexts texts) {
    String name =
        questions.stream()
            .filter(question -> question.field().equals(error.getKey()))
            .map(Question::legend)
            .findFirst()
            .orElse(texts.commentName());
    return Map.entry(error.getKey(), name + " — " + error.getValue());
  }

  /** Builds the questions in one language. */
  private record Builder(
      SurveyTexts texts, MultivaluedMap<String, String> entered, Map<String, String> errors) {

    List<Question> questions(Questionnaire questionnaire, Purpose purpose) {
      List<Question> questions = new ArrayList<>();
      for (Touchpoint point : questionnaire.touchpoints()) {
        questions.add(
            question(
                point.field(),
                legend(point, purpose),
                point == Touchpoint.OVERALL,
                numbers(1, questionnaire.scale()),
                texts.low(),
                texts.high()));
      }
      questions.add(
          question(
              FormReader.NPS,
              texts.recommend(),
              false,
              numbers(0, Questionnaire.BEST_NPS),
              texts.unlikely(),
              texts.likely()));
      if (purpose == Purpose.TICKET) {
        // after an escalation the answer is known
        questions.add(
            question(
                FormReader.SOLVED,
                texts.first(),
                false,
                List.of(Map.entry("yes", texts.yes()), Map.entry("no", texts.no())),
                "",
                ""));
      }
      return questions;
    }

    private String legend(Touchpoint point, Purpose purpose) {
      if (point != Touchpoint.OVERALL) {
        return texts.touchpoint(point);
      }
      if (purpose == Purpose.CASE) {
        return texts.overallNow();
      }
      return texts.overall();
    }

    private Question question(
        String field,
        String legend,
        boolean required,
        List<Map.Entry<String, String>> choices,
        String low,
        String high) {
      String chosen = entered.getFirst(field);
      return new Question(
          field,
          legend,
          required,
          choices.stream()
              .map(c -> new Question.Choice(c.getKey(), c.getValue(), c.getKey().equals(chosen)))
              .toList(),
          low,
          high,
          errors.get(field));
    }

    private static List<Map.Entry<String, String>> numbers(int from, int to) {
      return IntStream.rangeClosed(from, to)
          .mapToObj(String::valueOf)
          .map(number -> Map.entry(number, number))
          .toList();
    }
  }
}
