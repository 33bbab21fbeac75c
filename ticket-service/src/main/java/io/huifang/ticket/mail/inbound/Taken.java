package io.huifang.ticket.mail.inbound;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mail.
 *
 * @param ticket to which it was added or that it has opened, else null
 */
public record Taken(Outcome outcome, @Nullable UUID ticket) {

  /** What became of it. */
  public enum Outcome {
    /** It stands in the conversation of the ticket that it answers. */
    ADDED,
    /** A new ticket begins with it: it answers none, or one that is over. */
    OPENED,
    /** The ticket that it answers is somebody else's; the writer was told. */
    REFUSED,
    /** A machine wrote it, or nobody can be told by whom it is. */
    IGNORED,
    /** It was taken before. */
    KNOWN
  }

  static Taken of(Outcome outcome) {
    return new Taken(outcome, null);
  }
}
