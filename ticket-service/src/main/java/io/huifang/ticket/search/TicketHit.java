package io.huifang.ticket.search;

import io.huifang.ticket.view.TicketView;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was found.
 *
 * @param subject with what was looked for
 * @param said the latest message in which it stands, null if it stands elsewhere
 */
public record TicketHit(TicketView ticket, Excerpt subject, @Nullable Excerpt said) {
  static TicketHit of(TicketView ticket, @Nullable String said, String words) {
    return new TicketHit(
        ticket, Excerpt.of(ticket.subject(), words), said == null ? null : Excerpt.of(said, words));
  }
}
