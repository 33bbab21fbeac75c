package io.huifang.ticket.desk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;

/** A ticket as an address names it: by its id, or by the number that people tell each other. */
@ApplicationScoped
class TicketRef {
  private static final Pattern NUMBER = Pattern.compile("(?i)t-[0-9]{1,12}");
  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  @Inject TicketRepository tickets;

  /**
   * @throws ProblemException 404 if there is none, or none that the caller may see
   */
  UUID id(String ref) {
    if (NUMBER.matcher(ref).matches()) {
      return tickets.visible("T-%06d".formatted(Long.parseLong(ref.substring(2)))).id();
    }
    if (!ID.matcher(ref).matches()) {
      throw ProblemException.notFound("Ticket " + ref.substring(0, Math.min(40, ref.length())));
    }
    Ticket ticket = tickets.visible(UUID.fromString(ref));
    return ticket.id();
  }
}
