package io.huifang.ticket;

import java.time.Instant;
import java.util.Map;

/**
 * Something that is done to a ticket: a class for each, which alone knows when it is allowed, what
 * it does and what is worth telling. {@link TicketChanges#make} makes it.
 */
public interface Change {
  ChangeType type();

  /**
   * Changes the ticket or refuses.
   *
   * @return what is worth telling besides the state of the ticket
   * @throws io.huifang.platform.problem.ProblemException 409 if the ticket is not in a state for it
   */
  Map<String, Object> make(Ticket ticket, Instant at, Actor by);

  /**
   * What can be refused before anybody looks at the ticket.
   *
   * @throws io.huifang.platform.problem.ProblemException 400 that names the field
   */
  default void check(Roster roster, Actor by) {}
}
