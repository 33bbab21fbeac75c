package io.huifang.ticket.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Comments go here as they go at survey-service, by a setting of the same name; scores stay. */
@ApplicationScoped
public class AnswerComments implements KeptKind {
  @Inject Rows rows;

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public String describes() {
    return "Comments in copies of answers, since they were received; scores stay";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** As the index answer_copy_comment has it. */
  @Override
  public String due() {
    return """
        select id from answer_copy
        where received_at < :before and comment is not null and comment <> '(erased)'\
        """;
  }

  @Override
  public void letGo(List<UUID> answers) {
    rows.change("update answer_copy set comment = ? where id = any(?)", Traces.MARKER, answers);
  }
}
