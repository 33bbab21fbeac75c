package io.huifang.survey.questionnaire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The way of one customer through a questionnaire, question after question. An answer to a question
 * that is not asked counts for nothing, so what hangs on it is not asked either.
 */
public final class Route {
  private final Map<String, Set<String>> counted = new HashMap<>();

  /** Whether the question is asked after what was answered so far. */
  public boolean asks(Question question) {
    return question.when().stream().allMatch(this::met);
  }

  private boolean met(Condition condition) {
    return counted.getOrDefault(condition.question(), Set.of()).stream()
        .anyMatch(condition.anyOf()::contains);
  }

  /** The question was asked and answered so. */
  public void answered(Question question, Set<String> values) {
    counted.put(question.key(), values);
  }

  /**
   * Whether the question may come up after what was answered so far.
   *
   * @param open questions whose answers may still change
   */
  public boolean mayAsk(Question question, Collection<Question> open) {
    return question.when().stream()
        .filter(one -> open.stream().noneMatch(other -> other.key().equals(one.question())))
        .allMatch(this::met);
  }

  /** The way of somebody who answers so. */
  public static Route of(Definition definition, Collection<Given> given) {
    Route route = new Route();
    route.walk(definition, given);
    return route;
  }

  /** The questions that are asked of somebody who answers so, in their order. */
  public static List<Question> through(Definition definition, Collection<Given> given) {
    return new Route().walk(definition, given);
  }

  private List<Question> walk(Definition definition, Collection<Given> given) {
    Map<String, Set<String>> values = new HashMap<>();
    for (Given one : given) {
      values.computeIfAbsent(one.question(), key -> new HashSet<>()).add(one.value());
    }
    List<Question> asked = new ArrayList<>();
    for (Question question : definition.questions()) {
      if (asks(question)) {
        asked.add(question);
        answered(question, values.getOrDefault(question.key(), Set.of()));
      }
    }
    return asked;
  }
}
