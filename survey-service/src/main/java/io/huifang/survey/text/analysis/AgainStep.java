package io.huifang.survey.text.analysis;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueRules;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.survey.text.taught.Model;
import io.huifang.survey.text.taught.ModelKind;
import io.huifang.survey.text.taught.Models;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Reads comments again that another model has read, the latest first, some at a time; what is older
 * than the latest twenty thousand keeps what it has.
 */
@ApplicationScoped
public class AgainStep implements DueStep {
  /** To be planned under {@link #KEY} when a model is new, and its caches have aged. */
  public static final String KIND = "text-again";

  /** There is one, for all comments. */
  public static final String KEY = "all";

  private static final DueRules RULES = DueRules.STEPS.workers(1);
  private static final int AT_ONCE = 500;
  private static final String OTHERS =
      """
      select t.answer_id from text_analysis t
      join (select id from answer where comment is not null and comment <> '(erased)'
        order by received_at desc limit 20000) a on a.id = t.answer_id
      where t.sentiment_model <> :sentiment or t.category_model <> :category
      limit 500
      """;
  @Inject EntityManager entities;
  @Inject Models models;
  @Inject Analyses analyses;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public DueRules rules() {
    return RULES;
  }

  @Override
  public void run(List<DueItem> items) {
    List<UUID> others =
        FirstColumn.of(
            PlainQuery.of(entities, OTHERS)
                .setParameter("sentiment", version(ModelKind.SENTIMENT))
                .setParameter("category", version(ModelKind.CATEGORY)),
            UUID.class);
    analyses.make(others);
    if (others.size() == AT_ONCE) {
      due.plan(KIND, KEY, clock.instant());
    }
  }

  private int version(ModelKind kind) {
    return models.current(kind).map(Model::version).orElse(0);
  }
}
