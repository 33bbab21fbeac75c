package io.huifang.ticket.inbound.door;

import io.huifang.platform.id.Ids;
import io.huifang.platform.storage.FirstColumn;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which conversation of a messenger belongs to which ticket, and what was taken already. */
@ApplicationScoped
class Threads {
  private static final Duration REMEMBERED = Duration.ofDays(60);
  private static final String NOTE =
      """
      insert into inbound_message (source_id, digest, at) values (:source, :digest, :at)
      on conflict do nothing
      """;
  private static final String TICKET =
      """
      select ticket_id from inbound_thread
      where source_id = :source and conversation = :conversation and handle = :handle
      """;
  private static final String BELONGS =
      """
      insert into inbound_thread (id, source_id, conversation, handle, ticket_id, at)
      values (:id, :source, :conversation, :handle, :ticket, :at)
      on conflict (source_id, conversation) do update
        set handle = excluded.handle, ticket_id = excluded.ticket_id, at = excluded.at
      """;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * @return false if it was taken before
   */
  boolean note(UUID source, String digest, Instant at) {
    return entities
            .createNativeQuery(NOTE)
            .setParameter("source", source)
            .setParameter("digest", digest)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  /** Empty for a conversation that is new, or with somebody else now. */
  Optional<UUID> ticketOf(UUID source, String conversation, String handle) {
    return FirstColumn.of(
            entities
                .createNativeQuery(TICKET)
                .setParameter("source", source)
                .setParameter("conversation", conversation)
                .setParameter("handle", handle),
            UUID.class)
        .stream()
        .findFirst();
  }

  void belongs(UUID source, String conversation, String handle, UUID ticket, Instant at) {
    entities.flush(); // it refers to a ticket that may be new
    entities
        .createNativeQuery(BELONGS)
        .setParameter("id", Ids.next())
        .setParameter("source", source)
        .setParameter("conversation", conversation)
        .setParameter("handle", handle)
        .setParameter("ticket", ticket)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** No messenger tries for that long. */
  @Scheduled(every = "6h", delayed = "11m")
  @Transactional
  void forget() {
    entities
        .createNativeQuery("delete from inbound_message where at < :before")
        .setParameter("before", clock.instant().minus(REMEMBERED))
        .executeUpdate();
  }
}
