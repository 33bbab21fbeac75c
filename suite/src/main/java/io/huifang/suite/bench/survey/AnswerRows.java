package io.huifang.suite.bench.survey;

import io.huifang.suite.bench.peer.StoredRows.Source;
import java.util.List;

/** Where survey-service keeps what it has written for one answer, by the invitation. */
final class AnswerRows {
  /** Written last: a comment is read within a second or two. */
  static final String WORDS = "text_analysis";

  private static final String IDS = "select id from answer where invitation_id = ?";

  /** In the order in which they refer to each other. */
  static final List<Source> SOURCES =
      List.of(
          new Source("answer", "invitation_id = ?", ""),
          new Source("answer_score", "answer_id in (" + IDS + ")", ""),
          new Source(WORDS, "answer_id in (" + IDS + ")", ""),
          new Source("outbox_event", "subject in (" + IDS + ")", ""),
          new Source(
              "audit_entry",
              "entity in (select unnest(array[id, invitation_id])::text from answer"
                  + " where invitation_id = ?)",
              ""));

  /** What an answer changes of the row that was there. */
  static final String CHANGE =
      "update invitation set state = 'ANSWERED', answered_at = now(), version = version + 1"
          + " where id = ?";

  private AnswerRows() {}
}
