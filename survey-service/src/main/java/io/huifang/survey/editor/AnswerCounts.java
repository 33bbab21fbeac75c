package io.huifang.survey.editor;

import io.huifang.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;

/** How many have answered which version. */
@ApplicationScoped
public class AnswerCounts {
  @Inject EntityManager entities;

  long of(Questionnaire.Key key) {
    return all().getOrDefault(key, 0L);
  }

  /** Versions that nobody has answered are missing. */
  Map<Questionnaire.Key, Long> all() {
    return entities
        .createQuery(
            "select questionnaire, questionnaireVersion, count(*) from Answer"
                + " group by questionnaire, questionnaireVersion",
            Object[].class)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> new Questionnaire.Key((String) row[0], (Integer) row[1]),
                row -> (Long) row[2]));
  }
}
