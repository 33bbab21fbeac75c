package io.huifang.ticket.desk.caller;

import io.huifang.platform.paging.Params;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Channel;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.intake.OpenTicket;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has typed about a caller.
 *
 * @param key names this one form: sent twice, it opens one ticket
 * @param who telephone, address, name or number, as it was typed
 * @param customer who was chosen of those who are on record, empty for nobody
 */
public record NewTicketForm(
    UUID key,
    String who,
    String customer,
    String name,
    String channel,
    String category,
    String priority,
    String subject,
    String text) {

  /** Nothing typed yet; the telephone rings. */
  static NewTicketForm blank(String who) {
    return new NewTicketForm(
        UUID.randomUUID(), who, "", "", Channel.PHONE.name(), "", Priority.NORMAL.name(), "", "");
  }

  static NewTicketForm of(Form form) {
    UUID key = Params.uuid("key", form.optional("key"));
    return new NewTicketForm(
        key == null ? UUID.randomUUID() : key,
        typed(form, "who"),
        typed(form, "customer"),
        typed(form, "name"),
        typed(form, "channel"),
        typed(form, "category"),
        typed(form, "priority"),
        typed(form, "subject"),
        typed(form, "text"));
  }

  private static String typed(Form form, String field) {
    return Objects.requireNonNullElse(form.optional(field), "").strip();
  }

  OpenTicket contact() {
    UUID known = Params.uuid("customer", customer);
    return new OpenTicket(
        Objects.requireNonNullElse(Params.oneOf("channel", Channel.class, channel), Channel.PHONE),
        category,
        null,
        null,
        Params.oneOf("priority", Priority.class, priority),
        subject,
        text.isEmpty() ? null : text,
        OpenedBy.STAFF,
        null,
        known,
        known == null ? stranger() : null);
  }

  /** Somebody new, kept with what was typed to find them. */
  private CustomerData stranger() {
    boolean address = who.contains("@");
    boolean phone = who.matches("\\+?[0-9 ()/-]{3,40}");
    @Nullable String called = name.isEmpty() ? null : name;
    if (called == null && !address && !phone && !who.isEmpty()) {
      called = who;
    }
    return new CustomerData(
        null, called, address ? who : null, phone ? who : null, null, null, null, null);
  }

  /** Whether a choice stands as it was. */
  public boolean chose(UUID id) {
    return customer.equals(id.toString());
  }
}
