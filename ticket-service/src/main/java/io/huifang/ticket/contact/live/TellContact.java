package io.huifang.ticket.contact.live;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Outcome;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a telephone system tells of a contact that is going on.
 *
 * @param externalId how that system calls the contact; the first event of it makes it known here
 * @param at when it happened
 * @param channel PHONE if not given, direction INBOUND
 * @param queue into which it came
 * @param team whose it is; else that of the agent
 * @param agent who answered or took over; a transfer without one goes into a queue
 * @param customerId of a known customer
 * @param handle telephone number, address or id of whoever it is; kept only while nobody is known
 *     by it
 * @param outcome of one that ended before anybody answered: ABANDONED (as it is without one),
 *     SELF_SERVED, CALLBACK_ASKED, NOT_REACHED
 */
public record TellContact(
    @NotBlank @Size(max = 200) String externalId,
    @NotNull Signal signal,
    @NotNull Instant at,
    @Nullable ContactChannel channel,
    @Nullable Direction direction,
    @Nullable @Size(max = 100) String queue,
    @Nullable @Size(max = 100) String team,
    @Nullable @Size(max = 100) String agent,
    @Nullable UUID customerId,
    @Nullable @Size(max = 200) String handle,
    @Nullable Outcome outcome) {

  /** Clocks of two systems differ by less, and nobody tells of last week as if it were now. */
  static final Duration AHEAD = Duration.ofMinutes(2);

  static final Duration BEHIND = Duration.ofDays(7);

  /**
   * @throws ProblemException 400 for what cannot be
   */
  LiveEvent event(Instant now) {
    if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(BEHIND))) {
      throw ProblemException.badField(
          "at", "must be within the last seven days; what is over is a record");
    }
    if (signal == Signal.LOST) {
      throw ProblemException.badField("signal", "LOST is not told but found out");
    }
    if (outcome != null && (signal != Signal.ENDED || !isOfItself(outcome))) {
      throw ProblemException.badField(
          "outcome",
          "is for ENDED, and ABANDONED, SELF_SERVED, CALLBACK_ASKED or NOT_REACHED; that somebody"
              + " answered is told by ANSWERED");
    }
    return new LiveEvent(signal, moment(), said(queue), said(team), said(agent), outcome);
  }

  /** When it happened, as exactly as it is kept. */
  Instant moment() {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }

  private static boolean isOfItself(Outcome outcome) {
    return outcome != Outcome.ANSWERED && outcome != Outcome.LOST;
  }

  /** An empty text says nothing. */
  static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
