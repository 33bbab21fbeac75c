package io.huifang.survey.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import io.huifang.platform.retention.KeptKind;
import io.huifang.platform.retention.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Old comments go; scores and the severe words that were found in them stay. */
@ApplicationScoped
public class CommentedAnswers implements KeptKind {
  @Inject Traces traces;
  @Inject Rows rows;

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public String describes() {
    return "Comments of answers, since they were received; scores stay";
  }

  @Override
  public String usually() {
    return Periods.NEVER;
  }

  /** As the index answer_words has it. */
  @Override
  public String due() {
    return """
        select id from answer
        where received_at < :before and comment is not null and comment <> '(erased)'\
        """;
  }

  @Override
  public void letGo(List<UUID> answers) {
    rows.change(
        "update answer set comment = ?, given = erased_words(given, ?) where id = any(?)",
        Traces.MARKER,
        Traces.MARKER,
        answers);
    traces.eraseWords(answers);
  }
}
