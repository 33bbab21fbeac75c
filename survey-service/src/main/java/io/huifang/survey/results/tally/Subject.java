package io.huifang.survey.results.tally;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.questionnaire.Kind;
import io.huifang.survey.questionnaire.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions that results are of.
 *
 * @param questionnaire its id, null for all that there are
 * @param mixed keys of questions whose scale is another one in one of the versions; those are never
 *     added up
 */
public record Subject(@Nullable String questionnaire, List<Question> questions, Set<String> mixed) {

  /** Whether it is about what all questionnaires share. */
  boolean known() {
    return questionnaire == null;
  }

  /** Whether this is its only question for a recommendation, so that all of those answer it. */
  boolean onlyNps(String key) {
    List<String> all =
        questions.stream()
            .filter(question -> question.kind() == Kind.NPS)
            .map(Question::key)
            .toList();
    return all.equals(List.of(key));
  }

  /**
   * @throws ProblemException 400 if it asks nothing of this name
   */
  public Question question(String key) {
    return questions.stream()
        .filter(question -> question.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                ProblemException.badField(
                    "question",
                    "must be one of " + questions.stream().map(Question::key).toList()));
  }

  /**
   * What is looked at first: whether people would recommend us, else how satisfied they are, else
   * whatever comes to a number; empty if nothing does.
   */
  public Optional<Question> first() {
    return ranked().findFirst();
  }

  /** The same among what was answered at all, if anything was. */
  public Optional<Question> first(Collection<Line> lines) {
    Set<String> answered = lines.stream().map(Line::question).collect(Collectors.toSet());
    return ranked()
        .filter(question -> answered.contains(question.key()))
        .findFirst()
        .or(this::first);
  }

  private Stream<Question> ranked() {
    return questions.stream()
        .filter(question -> question.kind() != Kind.TEXT && !mixed.contains(question.key()))
        .sorted(Comparator.comparingInt(Subject::rank));
  }

  private static int rank(Question question) {
    return switch (question.kind()) {
      case NPS -> 0;
      case SCORE, STARS, FACES -> 1;
      case CES -> 2;
      default -> 3;
    };
  }
}
