package io.huifang.ticket;

import java.time.Instant;
import java.util.Map;

/**
 * Something that is done to a ticket: a class for each, which alone knows when it is allowed, what
 * it does and what is worth telling. {@link TicketChanges#make} makes it. It keeps nothing of the
 * ticket, so that one can be made with many.
 */
public interface Change {
  /**
   * Changes the ticket or refuses.
   *
   * @throws io.huifang.platform.problem.ProblemException 409 if the ticket is not in a state for it
   */
  Told make(Ticket ticket, Instant at, Actor by);

  /**
   * What can be refused before anybody looks at the ticket.
   *
   * @throws io.huifang.platform.problem.ProblemException 400 that names the field
   */
  default void check(Roster roster, Actor by) {}

  /**
   * What it came to.
   *
   * @param detail what is worth telling besides the state of the ticket
   */
  record Told(ChangeType type, Map<String, Object> detail) {
    public Told(ChangeType type) {
      this(type, Map.of());
    }
  }
}
