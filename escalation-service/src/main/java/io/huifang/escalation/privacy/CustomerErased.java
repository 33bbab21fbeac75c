package io.huifang.escalation.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Erases what a case says of a customer; that there was one, and how it went, stays. */
@ApplicationScoped
public class CustomerErased implements EventHandler {
  private static final String CASES =
      """
      update escalation_case set customer_id = ?, reason = ?,
        answer = case when answer is null then null else ? end
      where customer_id = ? or ticket_id = any(?)
      returning id
      """;
  private static final String PROMISES = "select id from promise where case_id = any(?)";
  private static final String NOTES =
      "update attempt set note = case when note is null then null else ? end"
          + " where promise_id = any(?) returning id";
  private static final String HISTORY =
      "update case_event set detail = erase_texts(detail, ?) where case_id = any(?)";
  private static final String MAILS = "delete from mail where text like ?";
  @Inject Rows rows;
  @Inject Traces traces;

  @Override
  public boolean handles(String type) {
    return type.equals("customer.erased.v1");
  }

  /** What is erased already is not found again. */
  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    JsonNode erased = event.data().path("erased");
    erase(
        EventIds.one(erased.path("id")),
        EventIds.one(erased.path("replacedBy")),
        EventIds.all(erased.path("tickets")));
  }

  private void erase(UUID person, UUID nobody, List<UUID> tickets) {
    List<UUID> cases = rows.change(CASES, nobody, Traces.MARKER, Traces.MARKER, person, tickets);
    List<UUID> promises = rows.change(PROMISES, cases);
    List<UUID> about = new ArrayList<>(cases);
    about.addAll(promises);
    about.addAll(rows.change(NOTES, Traces.MARKER, promises));
    rows.change(HISTORY, Traces.TEXTS, cases);
    // mails to owners quote the reason; the case is on the board all the same
    cases.forEach(one -> rows.change(MAILS, "%/board/cases/" + one + "%"));
    rows.change("update notification set body = ? where case_id = any(?)", Traces.MARKER, cases);
    rows.change("update ticket_copy set customer_id = ? where customer_id = ?", nobody, person);
    rows.change("delete from customer_copy where id in (?, ?)", person, nobody);
    traces.erase(person, nobody, about);
  }
}
