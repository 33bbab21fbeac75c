package io.huifang.ticket.contact.past;

import io.huifang.ticket.contact.ContactView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact with the names of what it refers to.
 *
 * @param customer name, null where nobody is known or the customer has none
 * @param agent name, null for nobody
 * @param ticket number, null for none or one that the reader may not see
 */
public record ContactRow(
    ContactView contact,
    @Nullable String customer,
    @Nullable String tier,
    @Nullable String agent,
    @Nullable String ticket) {

  public UUID id() {
    return contact.id();
  }

  /** A name, a number, or nothing where neither is known. */
  public String who() {
    String named = customer == null ? contact.handle() : customer;
    return named == null ? "" : named;
  }

  public boolean vip() {
    return "VIP".equals(tier);
  }

  /** Minutes and seconds, as people read a duration. */
  public String waited() {
    return Spans.clock(contact.waitSeconds());
  }

  public String handled() {
    return Spans.clock(contact.handlingSeconds());
  }
}
