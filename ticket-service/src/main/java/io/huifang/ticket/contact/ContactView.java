package io.huifang.ticket.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the API and the pages show it.
 *
 * @param handle of somebody whom we do not know, null of a customer
 * @param outcome null while it is not over
 * @param since when the present stage began
 */
public record ContactView(
    UUID id,
    @Nullable String externalId,
    Source source,
    ContactChannel channel,
    Direction direction,
    Stage stage,
    @Nullable Outcome outcome,
    @Nullable String queue,
    @Nullable String team,
    @Nullable String agent,
    @Nullable UUID customerId,
    @Nullable String handle,
    @Nullable UUID ticketId,
    Instant offeredAt,
    @Nullable Instant queuedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    Instant since,
    int waitSeconds,
    int talkSeconds,
    int holdSeconds,
    int wrapUpSeconds,
    int transfers,
    long version) {

  public static ContactView of(Contact c) {
    Course went = c.course();
    return new ContactView(
        c.id(),
        c.externalId(),
        c.source(),
        c.channel(),
        c.direction(),
        went.stage(),
        went.outcome(),
        went.queue(),
        went.team(),
        went.agent(),
        c.customerId(),
        c.handle(),
        c.ticketId(),
        went.offeredAt(),
        went.queuedAt(),
        went.answeredAt(),
        went.endedAt(),
        went.since(),
        went.waitSeconds(),
        went.talkSeconds(),
        went.holdSeconds(),
        went.wrapUpSeconds(),
        went.transfers(),
        c.version());
  }

  /** Agents' work on it, all together. */
  public int handlingSeconds() {
    return talkSeconds + holdSeconds + wrapUpSeconds;
  }
}
