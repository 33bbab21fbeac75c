package io.huifang.survey.results.reach;

import io.huifang.platform.statistics.ConfidenceInterval;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.Side;
import io.huifang.survey.results.reach.Reach.Step;
import io.huifang.survey.results.tally.Line;
import io.huifang.survey.results.tally.QuestionResults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts invitations by what became of them, and drafts by how far they have come. */
@ApplicationScoped
public class ReachTable {
  private static final String STATES =
      "select i.state, i.held_back_reason, count(*) from invitation i where true%s group by 1, 2";
  private static final String STOPPED =
      """
      select d.page, count(*) from answer_draft d join invitation i on i.id = d.invitation_id
      where i.answered_at is null%s group by 1
      """;
  private static final String STOPPED_AFTER =
      """
      select g.question, count(distinct i.id)
      from answer_draft d join invitation i on i.id = d.invitation_id,
        jsonb_to_recordset(d.given) as g (question text)
      where i.answered_at is null%s group by 1
      """;
  @Inject EntityManager entities;
  @Inject Questionnaires questionnaires;

  /**
   * @param lines of the answers in the cut, for the steps
   */
  public Reach of(Cut cut, Collection<Line> lines) {
    SortedMap<String, Long> states = new TreeMap<>();
    SortedMap<String, Long> heldBack = new TreeMap<>();
    for (Object[] row : rows(STATES, cut)) {
      states.merge((String) row[0], number(row[2]), Long::sum);
      if (row[1] != null) {
        heldBack.merge((String) row[1], number(row[2]), Long::sum);
      }
    }
    long answered = states.getOrDefault("ANSWERED", 0L);
    long delivered =
        answered + states.getOrDefault("SENT", 0L) + states.getOrDefault("EXPIRED", 0L);
    ConfidenceInterval interval =
        delivered == 0 ? null : ConfidenceInterval.wilson(answered, delivered);
    Map<Integer, Long> stopped = new TreeMap<>();
    rows(STOPPED, cut).forEach(row -> stopped.put(((Number) row[0]).intValue(), number(row[1])));
    long begun = answered + stopped.values().stream().mapToLong(Long::longValue).sum();
    return new Reach(
        delivered,
        answered,
        delivered == 0 ? null : (double) answered / delivered,
        interval == null ? null : interval.low(),
        interval == null ? null : interval.high(),
        states.getOrDefault("BOUNCED", 0L),
        states.getOrDefault("WAITING", 0L) + states.getOrDefault("SENDING", 0L),
        heldBack,
        begun,
        steps(cut, lines, answered, stopped));
  }

  private List<Step> steps(
      Cut cut, Collection<Line> lines, long answered, Map<Integer, Long> stopped) {
    Definition asked = definition(cut);
    if (asked == null) {
      return List.of();
    }
    Map<String, Long> begun =
        rows(STOPPED_AFTER, cut).stream()
            .collect(Collectors.toMap(row -> (String) row[0], row -> number(row[1])));
    List<Step> steps = new ArrayList<>();
    int page = 0;
    for (List<Question> questions : asked.pages()) {
      page++;
      int here = page;
      long further =
          stopped.entrySet().stream()
              .filter(one -> one.getKey() >= here)
              .mapToLong(Map.Entry::getValue)
              .sum();
      boolean first = true;
      for (Question question : questions) {
        long said = QuestionResults.invited(question, lines);
        steps.add(
            new Step(
                question.key(),
                page,
                answered + further,
                said + begun.getOrDefault(question.key(), 0L),
                first ? stopped.getOrDefault(page, 0L) : 0));
        first = false;
      }
    }
    return steps;
  }

  /** The questions in their order: of the version that is meant, else of the newest. */
  private @Nullable Definition definition(Cut cut) {
    String id = cut.questionnaire();
    Integer version = cut.version();
    if (id == null) {
      return null;
    }
    return version == null
        ? questionnaires.inForce(id).content()
        : questionnaires.version(id, version).content();
  }

  private List<Object[]> rows(String sql, Cut cut) {
    String whole = sql.formatted(cut.sql(Side.INVITATIONS));
    List<?> rows = cut.fill(entities.createNativeQuery(whole)).getResultList();
    return rows.stream().map(Object[].class::cast).toList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
