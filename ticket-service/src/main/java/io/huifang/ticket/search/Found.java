package io.huifang.ticket.search;

import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.loop.AnswerCopy;
import io.huifang.ticket.loop.CaseCopy;
import io.huifang.ticket.view.TicketView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was found, in groups; all of it is what the caller may see. */
public record Found(
    String words,
    List<TicketHit> tickets,
    List<Customer.View> customers,
    List<CaseHit> cases,
    List<AnswerHit> answers) {

  static Found nothing(String words) {
    return new Found(words, List.of(), List.of(), List.of(), List.of());
  }

  public boolean empty() {
    return tickets.isEmpty() && customers.isEmpty() && cases.isEmpty() && answers.isEmpty();
  }

  /**
   * A case.
   *
   * @param ticket which it is about, null if the caller may not see that
   */
  public record CaseHit(CaseCopy.View about, @Nullable TicketView ticket) {}

  /**
   * An answer.
   *
   * @param ticket which it is about, null if it is unknown or the caller may not see it
   */
  public record AnswerHit(AnswerCopy.View said, @Nullable TicketView ticket) {
    /** Where to read it in full. */
    public @Nullable UUID ticketId() {
      return ticket == null ? null : ticket.id();
    }
  }
}
