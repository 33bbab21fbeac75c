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
    boolean followUp,
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
    Builder builder = new Builder(frame.zh(), entered, errors);
    List<Question> questions = builder.questions(questionnaire, invitation.purpose());
    return new FormPage(
        frame,
        invitation.purpose() == Purpose.CASE,
        invitation.ticketNumber(),
        questions,
        Objects.requireNonNullElse(entered.getFirst(FormReader.COMMENT), ""),
        errors.get(FormReader.COMMENT),
        questionnaire.longestComment(),
        errors.entrySet().stream().map(error -> named(error, questions, frame.zh())).toList());
  }

  /** The summary stands apart from the questions, so it says which one it means. */
  private static Map.Entry<String, String> named(
      Map.Entry<String, String> error, List<Question> questions, boolean zh) {
    String name =
        questions.stream()
            .filter(question -> question.field().equals(error.getKey()))
            .map(Question::legend)
            .findFirst()
            .orElse(zh ? "留言" : "Your words");
    return Map.entry(error.getKey(), name + " — " + error.getValue());
  }

  /** Builds the questions in one language. */
  private record Builder(
      boolean zh, MultivaluedMap<String, String> entered, Map<String, String> errors) {

    List<Question> questions(Questionnaire questionnaire, Purpose purpose) {
      List<Question> questions = new ArrayList<>();
      for (Touchpoint point : questionnaire.touchpoints()) {
        questions.add(
            question(
                point.field(),
                legend(point, purpose),
                point == Touchpoint.OVERALL,
                numbers(1, questionnaire.scale()),
                zh ? "很不满意" : "Not at all",
                zh ? "很满意" : "Very"));
      }
      questions.add(
          question(
              FormReader.NPS,
              zh ? "您有多大可能把我们推荐给朋友或同事？" : "How likely are you to recommend us to others?",
              false,
              numbers(0, Questionnaire.BEST_NPS),
              zh ? "完全不可能" : "Not likely",
              zh ? "非常可能" : "Very likely"));
      if (purpose == Purpose.TICKET) {
        // after an escalation the answer is known
        questions.add(
            question(
                FormReader.SOLVED,
                zh ? "您的问题是第一次联系就解决的吗？" : "Was it solved at first contact?",
                false,
                List.of(Map.entry("yes", zh ? "是" : "Yes"), Map.entry("no", zh ? "否" : "No")),
                "",
                ""));
      }
      return questions;
    }

    private String legend(Touchpoint point, Purpose purpose) {
      if (point != Touchpoint.OVERALL) {
        return point.label(zh);
      }
      if (purpose == Purpose.CASE) {
        return zh ? "现在总体上您满意吗？" : "Overall, how satisfied are you now?";
      }
      return zh ? "总体上您满意吗？" : "Overall, how satisfied are you?";
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
