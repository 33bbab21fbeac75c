package io.huifang.survey.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.huifang.platform.event.EventIds;
import io.huifang.platform.mail.MailSettled;
import io.huifang.platform.mail.Mails;
import io.huifang.platform.privacy.Rows;
import io.huifang.platform.privacy.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Erases what was asked and answered: who it was about becomes nobody, words go, scores stay. */
@ApplicationScoped
public class CustomerErased implements EventHandler {
  private static final String ANSWERS =
      """
      update answer set customer_id = case when customer_id = ? then ? else customer_id end,
        comment = case when comment is null then null else ? end, external_id = null,
        ticket_external_id = null
      where customer_id in (?, ?) or invitation_id = any(?) or ticket_id = any(?)
        or md5(ticket_external_id)::uuid = any(?)
      returning id
      """;
  private static final String UNSENT =
      "select id from invitation where customer_id = ? and state = 'SENDING' order by id for update";
  private static final String INVITATIONS =
      """
      update invitation set customer_id = ?, last_error = null where customer_id = ? returning id
      """;
  @Inject Rows rows;
  @Inject Traces traces;
  @Inject Mails mails;
  @Inject Event<MailSettled> settled;

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
        EventIds.all(erased.path("tickets")),
        EventIds.all(erased.path("importedAs")));
  }

  private void erase(UUID person, UUID nobody, List<UUID> tickets, List<UUID> importedAs) {
    for (UUID unsent : rows.change(UNSENT, person)) {
      settled.fire(new MailSettled(unsent, MailSettled.Outcome.GAVE_UP, "the customer was erased"));
      mails.takeBack(unsent);
    }
    List<UUID> about = new ArrayList<>(rows.change(INVITATIONS, nobody, person));
    about.addAll(
        rows.change(
            ANSWERS,
            person,
            nobody,
            Traces.MARKER,
            person,
            nobody,
            List.copyOf(about),
            tickets,
            importedAs));
    rows.change("delete from opt_out where customer_id = ?", person);
    rows.change("delete from customer_copy where id in (?, ?)", person, nobody);
    traces.erase(person, nobody, about);
  }
}
