package io.huifang.escalation.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Erases what a case says of a customer; that there was one, and how it went, stays. */
@ApplicationScoped
public class CustomerErased implements EventHandler {
  private static final String CASES =
      """
      update escalation_case set customer_id = ?, reason = ?,
        answer = case when answer is null then null else ? end, without_call = null, told_by = null
      where customer_id = ? or ticket_id = any(?)
      returning id
      """;
  private static final String PROMISES =
      """
      update promise set customer_id = case when customer_id is null then null else ?::uuid end
      where customer_id = ? or ticket_id = any(?) or case_id = any(?)
      returning id
      """;
  private static final String TICKETS =
      """
      update ticket_copy set customer_id = case when customer_id is null then null else ?::uuid end,
        subject = case when subject is null then null else ? end
      where customer_id = ? or id = any(?)
      """;
  @Inject Rows rows;
  @Inject CaseWords words;
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
    List<UUID> promises = rows.change(PROMISES, nobody, person, tickets, cases);
    List<UUID> about = words.erase(cases, promises);
    rows.change(TICKETS, nobody, Traces.MARKER, person, tickets);
    rows.change("delete from customer_copy where id in (?, ?)", person, nobody);
    traces.erase(person, nobody, about);
  }
}
