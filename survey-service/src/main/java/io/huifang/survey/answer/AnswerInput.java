package io.huifang.survey.answer;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Option;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Route;
import io.huifang.survey.questionnaire.Touchpoint;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has answered, checked by whoever read it: all of it by question, and of that what
 * others understand.
 *
 * @param comment what was written to the first open question
 */
public record AnswerInput(
    List<Score> scores,
    @Nullable Integer nps,
    @Nullable Boolean solvedAtFirstContact,
    @Nullable String comment,
    List<Given> given) {
  private static final int USUAL_SCALE = 5;

  public AnswerInput {
    scores = List.copyOf(scores);
    given = List.copyOf(given);
    comment = comment == null || comment.isBlank() ? null : comment.strip();
  }

  /**
   * All of it in short, {@code question|part|number}, as results count it; {@code question|#|} says
   * that something was chosen, however much.
   */
  String[] marks() {
    return Stream.concat(
            given.stream()
                .map(
                    one ->
                        mark(one.question(), one.part(), one.number() == null ? "" : one.number())),
            given.stream()
                .filter(one -> one.number() == null && !one.part().isEmpty())
                .map(one -> mark(one.question(), "#", ""))
                .distinct())
        .toArray(String[]::new);
  }

  /** The same of what all questionnaires share. */
  String[] known() {
    List<String> marks = new ArrayList<>();
    for (Score score : scores) {
      String scale = score.scale() == USUAL_SCALE ? "" : "_of_" + score.scale();
      marks.add(mark(score.touchpoint().field() + scale, "", score.value()));
    }
    if (nps != null) {
      marks.add(mark("nps", "", nps));
    }
    if (solvedAtFirstContact != null) {
      marks.add(mark("solved", "#", ""));
      marks.add(mark("solved", solvedAtFirstContact ? "yes" : "no", ""));
    }
    if (comment != null) {
      marks.add(mark("comment", "", ""));
    }
    return marks.toArray(String[]::new);
  }

  private static String mark(String question, String part, Object number) {
    return question + "|" + part + "|" + number;
  }

  /** Answers to the questions of a questionnaire; those that were not asked are left out. */
  public static AnswerInput of(Definition definition, List<Given> given) {
    List<Question> asked = Route.through(definition, given);
    List<Given> counted =
        given.stream()
            .filter(one -> asked.stream().anyMatch(q -> q.key().equals(one.question())))
            .toList();
    Reading reading = new Reading(new EnumMap<>(Touchpoint.class));
    for (Question question : asked) {
      counted.stream()
          .filter(one -> one.question().equals(question.key()))
          .forEach(one -> reading.take(question, one));
    }
    return new AnswerInput(
        List.copyOf(reading.scores.values()),
        reading.nps,
        reading.solved,
        reading.comment,
        counted);
  }

  /**
   * What is known of an answer that was not given on the page, on the scale of five; told by
   * question as far as the questionnaire asks the same.
   */
  public static AnswerInput known(
      Definition definition,
      Map<Touchpoint, Integer> ofFive,
      @Nullable Integer nps,
      @Nullable Boolean solved,
      @Nullable String comment) {
    List<Score> scores = new ArrayList<>();
    List<Given> given = new ArrayList<>();
    new EnumMap<>(ofFive.isEmpty() ? new EnumMap<>(Touchpoint.class) : ofFive)
        .forEach((point, value) -> scores.add(new Score(point, 5, value)));
    for (Question question : definition.questions()) {
      answer(question, ofFive, nps, solved, comment).ifPresent(given::add);
    }
    return new AnswerInput(scores, nps, solved, comment, given);
  }

  private static Optional<Given> answer(
      Question question,
      Map<Touchpoint, Integer> ofFive,
      @Nullable Integer nps,
      @Nullable Boolean solved,
      @Nullable String comment) {
    Integer score = question.counts() == null ? null : ofFive.get(question.counts());
    if (question.scores() && question.most() == 5 && score != null) {
      return Optional.of(Given.number(question, score));
    }
    if (question.kind() == Kind.NPS && nps != null) {
      return Optional.of(Given.number(question, nps));
    }
    if (question.asksFirstContact() && solved != null) {
      return Optional.of(Given.chosen(question, solved ? "yes" : "no"));
    }
    return question.kind() == Kind.TEXT && comment != null && !comment.isBlank()
        ? Optional.of(Given.text(question, comment.strip()))
        : Optional.empty();
  }

  /** Picks out what others understand. */
  private static final class Reading {
    private final Map<Touchpoint, Score> scores;
    private @Nullable Integer nps;
    private @Nullable Boolean solved;
    private @Nullable String comment;

    Reading(Map<Touchpoint, Score> scores) {
      this.scores = scores;
    }

    void take(Question question, Given given) {
      Integer number = given.number();
      if (question.kind() == Kind.NPS) {
        nps = number;
      } else if (question.asksFirstContact()) {
        solved = given.part().equals("yes");
      } else if (question.kind() == Kind.TEXT && comment == null) {
        comment = given.text();
      } else if (number != null) {
        score(question, given.part(), number);
      }
    }

    private void score(Question question, String row, int number) {
      Touchpoint point =
          question.options().stream()
              .filter(option -> option.key().equals(row))
              .findFirst()
              .map(Option::counts)
              .orElse(question.scores() ? question.counts() : null);
      if (point != null) {
        scores.put(point, new Score(point, question.most(), number));
      }
    }
  }
}
