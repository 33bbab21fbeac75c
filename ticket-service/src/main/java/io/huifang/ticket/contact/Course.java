package io.huifang.ticket.contact;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a contact has gone so far: all of it but whom it was with.
 *
 * @param outcome null while it is not over
 * @param offeredAt when it reached us; it counts to the interval in which this lies
 * @param queuedAt when it began to wait, null if it never did or nobody has told
 * @param answeredAt by the first agent, null if nobody has or the source does not say when
 * @param endedAt when the customer was gone, null if not yet or the source does not say when
 * @param since when the present stage began
 * @param waitSeconds in the queue until somebody answered for the first time, or the customer went
 * @param talkSeconds with agents, without what was on hold
 * @param holdSeconds on hold and in the queue after an agent had answered
 * @param wrapUpSeconds of the agent's work after the customer was gone
 * @param agent subject or, of the past, name; who had it last
 */
@Embeddable
public record Course(
    @Enumerated(EnumType.STRING) Stage stage,
    @Enumerated(EnumType.STRING) @Nullable Outcome outcome,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agent,
    Instant offeredAt,
    @Nullable Instant queuedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    Instant since,
    int waitSeconds,
    int talkSeconds,
    int holdSeconds,
    int wrapUpSeconds,
    int transfers) {

  /** The same as somebody's whose team is known. */
  public Course of(@Nullable String newTeam) {
    return new Course(
        stage,
        outcome,
        queue,
        newTeam,
        agent,
        offeredAt,
        queuedAt,
        answeredAt,
        endedAt,
        since,
        waitSeconds,
        talkSeconds,
        holdSeconds,
        wrapUpSeconds,
        transfers);
  }

  public int handlingSeconds() {
    return talkSeconds + holdSeconds + wrapUpSeconds;
  }
}
