package io.huifang.ticket.contact.publish;

import io.huifang.ticket.Tier;
import io.huifang.ticket.contact.Contact;
import io.huifang.ticket.contact.ContactChannel;
import io.huifang.ticket.contact.Course;
import io.huifang.ticket.contact.Direction;
import io.huifang.ticket.contact.Outcome;
import io.huifang.ticket.contact.Source;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of contact.ended: no name, no handle, no id of the system that it comes from. */
record ContactFact(State contact) {

  static ContactFact of(Contact contact) {
    Course went = contact.course();
    return new ContactFact(
        new State(
            contact.id(),
            contact.source(),
            contact.direction(),
            went.outcome(),
            went.queue(),
            new Dims(
                contact.channel(), contact.tier(), contact.segment(), went.team(), went.agent()),
            contact.customerId(),
            contact.ticketId(),
            went.offeredAt(),
            went.queuedAt(),
            went.answeredAt(),
            went.endedAt(),
            went.waitSeconds(),
            went.talkSeconds(),
            went.holdSeconds(),
            went.wrapUpSeconds(),
            went.transfers()));
  }

  /** The whole state of a contact that is over. */
  record State(
      UUID id,
      Source source,
      Direction direction,
      @Nullable Outcome outcome,
      @Nullable String queue,
      Dims dims,
      @Nullable UUID customerId,
      @Nullable UUID ticketId,
      Instant offeredAt,
      @Nullable Instant queuedAt,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt,
      int waitSeconds,
      int talkSeconds,
      int holdSeconds,
      int wrapUpSeconds,
      int transfers) {}

  /** What KPIs are cut by, as far as a contact has it. */
  record Dims(
      ContactChannel channel,
      @Nullable Tier tier,
      @Nullable String segment,
      @Nullable String team,
      @Nullable String agent) {}
}
