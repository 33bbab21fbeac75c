package io.huifang.ticket.contact.past;

import io.huifang.ticket.contact.ContactView;
import io.huifang.ticket.contact.Outcome;
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

  /** Minutes and seconds, as people read a duration; a dash while the wait is not over. */
  public String waited() {
    boolean over = contact.stage().ended() || contact.answeredAt() != null;
    return over ? Spans.clock(contact.waitSeconds()) : "–";
  }

  /** The same of the work, a dash where there was none or it is not done. */
  public String handled() {
    boolean done = contact.outcome() == Outcome.ANSWERED;
    return done ? Spans.clock(contact.handlingSeconds()) : "–";
  }
}
