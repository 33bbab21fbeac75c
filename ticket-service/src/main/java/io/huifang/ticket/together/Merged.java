package io.huifang.ticket.together;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Origin;
import io.huifang.ticket.Ticket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The same concern as another ticket, in which it lives on. Only tickets of one customer: whoever
 * has the link of this one will read the conversation of the other.
 *
 * @param into locked by the caller
 */
public record Merged(Ticket into) implements Change {
  @Override
  public Told make(Ticket ticket, Instant at, Actor by) {
    if (ticket.id().equals(into.id())) {
      throw ProblemException.badField("into", "is the ticket itself");
    }
    if (ticket.origin() == Origin.IMPORT || into.origin() == Origin.IMPORT) {
      throw ProblemException.conflict("history", "Imported history is not merged");
    }
    if (ticket.mergedInto() != null || into.mergedInto() != null) {
      throw ProblemException.conflict(
          "merged", "One of the two lives on in another ticket already");
    }
    if (!Objects.equals(ticket.customerId(), into.customerId())) {
      throw ProblemException.conflict("other-customer", "Only tickets of one customer are merged");
    }
    ticket.requireActive("merged");
    into.requireActive("merged into");
    Map<String, Object> detail = new HashMap<>();
    detail.put("into", into.id());
    detail.put("intoNumber", into.number());
    ticket.mergeInto(into.id(), at);
    return new Told(ChangeType.MERGED, detail);
  }
}
