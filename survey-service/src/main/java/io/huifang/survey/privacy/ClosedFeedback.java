package io.huifang.survey.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Old feedback forgets who has said it and in which words; that there was some stays. */
@ApplicationScoped
public class ClosedFeedback implements KeptKind {
  private static final String FORGET =
      """
      update feedback set title = null, content = ?, author_name = null, author_contact = null,
        customer_id = null, external_id = null, terms = '{}',
        reply = case when reply is null then null else ? end,
        no_reply = case when no_reply is null then null else ? end
      where id = any(?)
      """;
  @Inject Traces traces;
  @Inject Rows rows;

  @Override
  public String name() {
    return "feedback";
  }

  @Override
  public String describes() {
    return "Words and authors of feedback, since it was closed; category, severity and times stay";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** As the index feedback_closed has it. */
  @Override
  public String due() {
    return """
        select id from feedback
        where closed_at < :before and state = 'CLOSED' and content <> '(erased)'\
        """;
  }

  @Override
  public void letGo(List<UUID> feedback) {
    rows.change(FORGET, Traces.MARKER, Traces.MARKER, Traces.MARKER, feedback);
    rows.change(
        "update feedback_event set note = ? where note is not null and feedback_id = any(?)",
        Traces.MARKER,
        feedback);
    rows.change("delete from feedback_errand where feedback_id = any(?)", feedback);
    rows.change("delete from import_record where aggregate_id = any(?)", feedback);
    traces.eraseWords(feedback);
  }
}
