package io.huifang.ticket.inbound.answer;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.Said;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers that wait for their messenger, those of one conversation in their order. The words stay
 * in the conversation of the ticket, where an erasure finds them.
 */
@ApplicationScoped
class Answers {
  static final String KIND = "inbound-answer";
  private static final String THREAD =
      """
      with recursive family(id) as (
        select cast(:ticket as uuid)
        union select t.id from ticket t join family f on t.merged_into = f.id)
      select r.id from inbound_thread r join inbound_source s on s.id = r.source_id
      where r.ticket_id in (select id from family) and s.active and s.answer_url is not null
      order by r.at desc limit 1
      """;
  private static final String NEXT =
      """
      select a.message_id, a.at, m.text, r.conversation, r.handle, r.source_id, t.id, t.number
      from inbound_answer a join inbound_thread r on r.id = a.thread_id
        join message m on m.id = a.message_id join ticket t on t.id = m.ticket_id
      where a.thread_id = :thread order by a.at, a.message_id limit 1
      """;
  @Inject EntityManager entities;
  @Inject DueWork due;
  @Inject Clock clock;

  /**
   * An answer that waits.
   *
   * @param id of the message, by which a messenger knows one that comes again
   */
  record Waiting(
      UUID id,
      Instant at,
      String text,
      String conversation,
      String handle,
      UUID source,
      UUID ticket,
      String number) {}

  /**
   * Nothing happens at the intake: only agents answer. A merged ticket is answered where it lives
   * on.
   */
  void said(@Observes Said said) {
    if (said.message().kind() != Message.Kind.REPLY) {
      return;
    }
    FirstColumn.of(
            entities.createNativeQuery(THREAD).setParameter("ticket", said.ticket().id()),
            UUID.class)
        .forEach(thread -> keep(thread, said.message()));
  }

  private void keep(UUID thread, Message.View message) {
    entities
        .createNativeQuery(
            "insert into inbound_answer (message_id, thread_id, at) values (:id, :thread, :at)")
        .setParameter("id", message.id())
        .setParameter("thread", thread)
        .setParameter("at", message.at())
        .executeUpdate();
    due.plan(KIND, thread.toString(), clock.instant());
  }

  /** The oldest that waits. */
  Optional<Waiting> next(UUID thread) {
    return entities
        .createNativeQuery(NEXT, Tuple.class)
        .setParameter("thread", thread)
        .getResultStream()
        .map(Tuple.class::cast)
        .map(Answers::waiting)
        .findFirst();
  }

  private static Waiting waiting(Object found) {
    Tuple row = (Tuple) found;
    return new Waiting(
        row.get(0, UUID.class),
        row.get(1, Instant.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, String.class),
        row.get(5, UUID.class),
        row.get(6, UUID.class),
        row.get(7, String.class));
  }

  /** Nothing of a conversation waits any more. */
  void forget(UUID thread) {
    entities
        .createNativeQuery("delete from inbound_answer where thread_id = :id")
        .setParameter("id", thread)
        .executeUpdate();
  }

  void settled(UUID message) {
    entities
        .createNativeQuery("delete from inbound_answer where message_id = :id")
        .setParameter("id", message)
        .executeUpdate();
  }
}
