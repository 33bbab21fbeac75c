package io.huifang.survey.text.analysis;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.StandingWork;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Whether the latest comments are read by the models in force, or will be. */
@ApplicationScoped
public class AgainAudit implements DueAudit {
  private static final String LEFT =
      """
      select max(m.trained_at) from text_model m
      where m.trained_at < :before and exists (
        select from text_analysis t
        join (select id from answer where comment is not null and comment <> '(erased)'
          order by received_at desc limit 20000) a on a.id = t.answer_id
        where t.analysed_at < m.trained_at
          and case m.kind when 'SENTIMENT' then t.sentiment_model else t.category_model end
            < m.version)
      """;
  @Inject EntityManager entities;
  @Inject StandingWork standing;

  @Override
  public String kind() {
    return AgainStep.KIND;
  }

  @Override
  @Transactional
  public List<Finding> missing(Instant before, int limit) {
    if (standing.planned(AgainStep.KIND, AgainStep.KEY)) {
      return List.of();
    }
    Object trained = PlainQuery.of(entities, LEFT).setParameter("before", before).getSingleResult();
    return trained == null ? List.of() : List.of(new Finding(AgainStep.KEY, (Instant) trained));
  }
}
