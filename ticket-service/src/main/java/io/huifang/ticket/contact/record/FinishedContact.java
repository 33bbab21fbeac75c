package io.huifang.ticket.contact.record;

import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.Stage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is over, in one piece. What is measured in seconds counts as it is told; where it
 * is not, it is taken from the times.
 *
 * @param externalId how the source calls it; told again, it is the same contact
 * @param channel PHONE if not given, direction INBOUND
 * @param agent subject or name of who had it last
 * @param team whose it was; else that of the agent
 * @param customerId of a known customer
 * @param handle telephone number, address or id of whoever it was; kept only while nobody is known
 *     by it
 * @param ticketId what it was about
 * @param outcome ANSWERED or ABANDONED by {@code answeredAt} if not given
 * @param waitSeconds in the queue, until it was answered or the customer went
 */
public record FinishedContact(
    @Nullable @Size(min = 1, max = 200) String externalId,
    @Nullable ContactChannel channel,
    @Nullable Direction direction,
    @Nullable @Size(max = 100) String queue,
    @Nullable @Size(max = 100) String team,
    @Nullable @Size(max = 100) String agent,
    @Nullable UUID customerId,
    @Nullable @Size(max = 200) String handle,
    @Nullable UUID ticketId,
    @Nullable Outcome outcome,
    @NotNull Instant offeredAt,
    @Nullable Instant queuedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    @Nullable Integer waitSeconds,
    @Nullable Integer talkSeconds,
    @Nullable Integer holdSeconds,
    @Nullable Integer wrapUpSeconds,
    @Nullable Integer transfers) {

  /** Longer than anybody waits, talks or holds the line. */
  static final int MOST_SECONDS = 7 * 24 * 3600;

  static final int MOST_TRANSFERS = 1000;

  /**
   * How it went, if it can have gone so.
   *
   * @param latest by now nothing can be over that has a later time
   * @throws WrongContactException for what cannot have been
   */
  public Course course(Instant latest) {
    PlausibleTimes.check(this, latest);
    Outcome became =
        Objects.requireNonNullElse(
            outcome, answeredAt == null ? Outcome.ABANDONED : Outcome.ANSWERED);
    boolean answered = became == Outcome.ANSWERED;
    if (!answered && answeredAt != null) {
      throw new WrongContactException("answeredAt", "is there although nobody has answered");
    }
    Instant gone = answeredAt == null ? endedAt : answeredAt;
    int wait = seconds("waitSeconds", waitSeconds, queuedAt, gone);
    int hold = seconds("holdSeconds", holdSeconds, null, null);
    int talk = seconds("talkSeconds", talkSeconds, answeredAt, endedAt);
    int wrapUp = seconds("wrapUpSeconds", wrapUpSeconds, null, null);
    if (!answered && talk + hold + wrapUp > 0) {
      throw new WrongContactException("talkSeconds", "is there although nobody has answered");
    }
    return new Course(
        Stage.ENDED,
        became,
        queue,
        team,
        agent,
        cut(offeredAt),
        cutOrNull(queuedAt),
        cutOrNull(answeredAt),
        cutOrNull(endedAt),
        cut(Objects.requireNonNullElse(endedAt, offeredAt)),
        wait,
        talkSeconds == null ? Math.max(0, talk - hold) : talk,
        hold,
        wrapUp,
        number("transfers", transfers, MOST_TRANSFERS));
  }

  private static int seconds(
      String name, @Nullable Integer told, @Nullable Instant from, @Nullable Instant until) {
    if (told == null) {
      return from == null || until == null ? 0 : (int) Duration.between(from, until).toSeconds();
    }
    return number(name, told, MOST_SECONDS);
  }

  private static int number(String name, @Nullable Integer told, int most) {
    if (told != null && (told < 0 || told > most)) {
      throw new WrongContactException(name, "must be from 0 to " + most);
    }
    return told == null ? 0 : told;
  }

  private static @Nullable Instant cutOrNull(@Nullable Instant at) {
    return at == null ? null : cut(at);
  }

  private static Instant cut(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS);
  }
}
