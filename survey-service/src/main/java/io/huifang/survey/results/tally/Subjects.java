package io.huifang.survey.results.tally;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.results.cut.Cut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the questions of what an address names: of one version, of all, or of everything. */
@ApplicationScoped
public class Subjects {
  @Inject Questionnaires questionnaires;

  /**
   * @throws ProblemException 404 if there is no such questionnaire, or no such version of it
   */
  public Subject of(Cut cut) {
    String id = cut.questionnaire();
    if (id == null) {
      return new Subject(null, KnownQuestions.all(), Set.of());
    }
    Integer version = cut.version();
    if (version != null) {
      return new Subject(id, questionnaires.version(id, version).content().questions(), Set.of());
    }
    List<Questionnaire> all = questionnaires.all(id);
    if (all.isEmpty()) {
      throw ProblemException.notFound("Questionnaire " + id);
    }
    return merged(id, all);
  }

  /** As the newest version asks, then what only earlier ones have asked. */
  private static Subject merged(String id, List<Questionnaire> newestFirst) {
    Map<String, Question> questions = new LinkedHashMap<>();
    Set<String> mixed = new HashSet<>();
    for (Questionnaire version : newestFirst) {
      for (Question question : version.content().questions()) {
        Question newer = questions.putIfAbsent(question.key(), question);
        if (newer != null && scale(newer) != scale(question)) {
          mixed.add(question.key());
        }
      }
    }
    return new Subject(id, new ArrayList<>(questions.values()), mixed);
  }

  private static int scale(Question question) {
    return question.kind().ordinal() * 100 + question.most();
  }
}
