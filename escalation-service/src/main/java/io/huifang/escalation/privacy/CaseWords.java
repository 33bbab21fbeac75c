package io.huifang.escalation.privacy;

import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was written around cases, and the mails that quote it. */
@ApplicationScoped
class CaseWords {
  private static final String PROMISES = "select id from promise where case_id = any(?)";
  private static final String NOTES =
      "update attempt set note = case when note is null then null else ? end"
          + " where promise_id = any(?) returning id";
  private static final String HISTORY =
      "update case_event set detail = erase_texts(detail, ?) where case_id = any(?) or promise_id = any(?)";
  private static final String WORDS =
      "update promise set about = case when about is null then null else ? end,"
          + " withdrawn_by = case when withdrawn_by is null then null else ? end,"
          + " withdrawn_why = case when withdrawn_why is null then null else ? end"
          + " where id = any(?)";
  private static final String SAID =
      "update case_answer set comment = case when comment is null then null else ? end,"
          + " severe_words = '[]' where case_id = any(?)";
  private static final String GIVEN =
      "update compensation set reason = ? where case_id = any(?) returning id";
  private static final String TOLD = "update told_message set words = null where case_id = any(?)";
  private static final String UNSENT =
      """
      update delivery set state = 'GAVE_UP', answer = 'Erased before it was sent', settled_at = ?
      where channel = 'EMAIL' and state = 'SENDING' and mail_id in (
        select id from mail where text like ? or message_id like ?)
      """;
  private static final String MAILS = "delete from mail where text like ? or message_id like ?";
  @Inject Rows rows;
  @Inject Clock clock;

  /**
   * In the transaction that has locked the cases.
   *
   * @return the ids of all that the words belonged to, the cases among them
   */
  List<UUID> erase(List<UUID> cases) {
    return erase(cases, rows.change(PROMISES, cases));
  }

  /**
   * The same, and what was written around promises that have no case.
   *
   * @param promises those of the cases among them
   */
  List<UUID> erase(List<UUID> cases, List<UUID> promises) {
    List<UUID> about = new ArrayList<>(cases);
    about.addAll(promises);
    about.addAll(rows.change(NOTES, Traces.MARKER, promises));
    about.addAll(rows.change(GIVEN, Traces.MARKER, cases));
    rows.change(HISTORY, Traces.TEXTS, cases, promises);
    rows.change(WORDS, Traces.MARKER, Traces.MARKER, Traces.MARKER, promises);
    rows.change(SAID, Traces.MARKER, cases);
    // mails to owners quote the reason; the case is on the board all the same
    rows.change(TOLD, cases);
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    for (UUID one : cases) {
      String link = "%/board/cases/" + one + "%";
      rows.change(UNSENT, now, link, one + ".%");
      rows.change(MAILS, link, one + ".%");
    }
    promises.forEach(one -> rows.change(MAILS, "%/promises/" + one + "%", one + ".%"));
    rows.change("update notification set body = ? where case_id = any(?)", Traces.MARKER, cases);
    return about;
  }
}
