package io.huifang.survey.text.analysis;

import io.huifang.platform.due.DueAudit;
import io.huifang.platform.due.MissingWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Finds comments that nobody has read and that nothing will read, among the latest; also those that
 * the release before has taken.
 */
@ApplicationScoped
public class AnalysisAudit implements DueAudit {
  private static final String MISSING =
      """
      select cast(a.id as text), a.received_at
      from (select id, received_at from answer
        where comment is not null and comment <> '(erased)' and received_at < :before
        order by received_at desc limit 50000) a
      where not exists (select from text_analysis t where t.answer_id = a.id)
        and not exists (select from due_work d
          where d.kind = 'text' and d.key = cast(a.id as text))
      order by a.received_at limit :limit
      """;
  @Inject MissingWork missing;

  @Override
  public String kind() {
    return AnalysisStep.KIND;
  }

  @Override
  public List<Finding> missing(Instant before, int limit) {
    return missing.found(MISSING, before, limit);
  }
}
