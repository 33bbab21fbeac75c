package io.huifang.ticket.desk.caller;

import io.huifang.platform.paging.Params;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Channel;
import io.huifang.ticket.NewTicket.OpenedBy;
import io.huifang.ticket.Priority;
import io.huifang.ticket.customer.CustomerData;
import io.huifang.ticket.intake.OpenTicket;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent has typed about a caller.
 *
 * @param key names this one form: sent twice, it opens one ticket
 * @param who telephone, address, name or number, as it was typed
 * @param customer who was chosen of those who are on record, {@code new} for somebody new, empty
 *     while nobody was chosen
 * @param call contact that it is opened for, empty for none
 * @param found what stood in {@code who} when those were found
 */
public record NewTicketForm(
    UUID key,
    String call,
    String who,
    String customer,
    String found,
    String name,
    String channel,
    String category,
    String priority,
    String subject,
    String text) {

  private static final String NEW = "new";

  /** Nothing typed yet; the telephone rings. */
  static NewTicketForm blank(String who) {
    return ringing("", who, Channel.PHONE);
  }

  /**
   * The same for a contact that is known.
   *
   * @param call its id, empty for none
   */
  static NewTicketForm ringing(String call, String who, Channel channel) {
    return new NewTicketForm(
        UUID.randomUUID(),
        call,
        who,
        "",
        who,
        "",
        channel.name(),
        "",
        Priority.NORMAL.name(),
        "",
        "");
  }

  /** The same for a part of the page, with what was chosen in it. */
  static NewTicketForm choosing(String who, String customer, String name) {
    NewTicketForm blank = blank(who);
    return new NewTicketForm(
        blank.key,
        blank.call,
        who,
        customer,
        who,
        name,
        blank.channel,
        blank.category,
        blank.priority,
        blank.subject,
        blank.text);
  }

  static NewTicketForm of(Form form) {
    UUID key = Params.uuid("key", form.optional("key"));
    return new NewTicketForm(
        key == null ? UUID.randomUUID() : key,
        typed(form, "call"),
        typed(form, "who"),
        typed(form, "customer"),
        typed(form, "found"),
        typed(form, "name"),
        typed(form, "channel"),
        typed(form, "category"),
        typed(form, "priority"),
        typed(form, "subject"),
        typed(form, "text"));
  }

  private static String typed(Form form, String field) {
    return Objects.requireNonNullElse(form.optional(field), "").replace("\0", "").strip();
  }

  OpenTicket contact() {
    UUID known = customer.equals(NEW) ? null : Params.uuid("customer", customer);
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

  /** The contact that it is opened for, null for none. */
  @Nullable UUID callId() {
    return Params.uuid("call", call);
  }

  /** Somebody new, kept with what was typed to find them. */
  private CustomerData stranger() {
    boolean address = who.contains("@");
    boolean digits = who.matches("\\+?[0-9 ()/-]{3,40}");
    // the end of a number is not a number: two strangers may share it
    boolean phone = digits && who.replaceAll("[^0-9]", "").length() >= Known.TELEPHONE;
    @Nullable String called = name.isEmpty() ? null : name;
    if (called == null && !address && !digits && !who.isEmpty()) {
      called = who;
    }
    return new CustomerData(
        null, called, address ? who : null, phone ? who : null, null, null, null, null);
  }

  /** Whether there is anybody to open it for. */
  boolean namesNobody() {
    boolean digits = who.replaceAll("[^0-9]", "").length() >= Known.TELEPHONE;
    boolean handle = who.contains("@") || digits || !who.matches("[+0-9 ()/-]*");
    return customer.length() <= NEW.length() && name.isEmpty() && !handle;
  }

  /**
   * Whether somebody has to be chosen first: nobody was, or the field says something else by now.
   *
   * @param known those whom the field finds
   */
  boolean isOpenWho(List<Known> known) {
    return !known.isEmpty() && (customer.isEmpty() || !found.equals(who));
  }

  public boolean choseNew() {
    return customer.equals(NEW);
  }

  /** Whether a choice stands as it was. */
  public boolean chose(UUID id) {
    return customer.equals(id.toString());
  }
}
