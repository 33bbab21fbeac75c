package io.huifang.ticket.conversation;

import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.attachment.Attachment;
import io.huifang.ticket.attachment.Attachments;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages, the latest first in line: nobody can push what was said last out of sight. */
@ApplicationScoped
public class MessageRepository implements PanacheRepositoryBase<Message, UUID> {
  /** One look into the index for each ticket, however long its conversation is. */
  private static final String LATEST =
      """
      select m.* from ticket t cross join lateral (select * from message m
        where m.ticket_id = t.id and m.kind in ('REPLY', 'CUSTOMER')
        order by m.at desc, m.id desc limit 1) m
      where t.id in (:tickets)
      """;

  private static final Set<Message.Kind> PUBLIC =
      EnumSet.of(Message.Kind.REPLY, Message.Kind.CUSTOMER);

  @Inject TicketRepository tickets;
  @Inject Attachments attachments;

  /**
   * The latest messages before one of them, in the order in which they were said; those of tickets
   * that were merged into this one are among them.
   *
   * @param before null to begin with the very latest
   */
  public List<Message.View> of(UUID ticket, @Nullable UUID before, int most) {
    return withFiles(latest(ticket, EnumSet.allOf(Message.Kind.class), before, most));
  }

  /** The same without the notes of agents. */
  public List<Message.View> publicOf(UUID ticket, @Nullable UUID before, int most) {
    return withFiles(latest(ticket, PUBLIC, before, most));
  }

  /** What an agent has said to the customer last. */
  public Optional<Message.View> lastReply(UUID ticket) {
    return withFiles(latest(ticket, EnumSet.of(Message.Kind.REPLY), null, 1)).stream().findFirst();
  }

  /** What was said last between us and the customer. */
  public Optional<Message.View> lastPublic(UUID ticket) {
    return latest(ticket, PUBLIC, null, 1).stream().findFirst();
  }

  /** What was said last between us and the customer, of each of these tickets. */
  public Map<UUID, Message.View> latestOf(Collection<UUID> tickets) {
    if (tickets.isEmpty()) {
      return Map.of();
    }
    List<Message> latest =
        getEntityManager()
            .createNativeQuery(LATEST, Message.class)
            .setParameter("tickets", tickets)
            .getResultList();
    return latest.stream().collect(Collectors.toMap(Message::ticketId, Message::view));
  }

  /** How often we have answered, for each of these tickets in which we have. */
  public Map<UUID, Long> repliesOf(Collection<UUID> tickets) {
    return tickets.isEmpty()
        ? Map.of()
        : getEntityManager()
            .createQuery(
                "select ticketId, count(*) from Message"
                    + " where ticketId in :tickets and kind = REPLY group by ticketId",
                Object[].class)
            .setParameter("tickets", tickets)
            .getResultStream()
            .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** Messages that came through a link since then. */
  public long throughLinks(UUID ticket, Instant since) {
    return count(
        "ticketId = ?1 and kind = ?2 and author is null and at > ?3",
        ticket,
        Message.Kind.CUSTOMER,
        since);
  }

  private List<Message.View> withFiles(List<Message.View> messages) {
    Map<UUID, List<Attachment>> files =
        attachments.of(messages.stream().map(Message.View::id).toList());
    return messages.stream()
        .map(message -> message.with(files.getOrDefault(message.id(), List.of())))
        .toList();
  }

  private List<Message.View> latest(
      UUID ticket, Set<Message.Kind> kinds, @Nullable UUID before, int most) {
    Message last = before == null ? null : findById(before);
    String older = last == null ? "" : " and (at < :at or (at = :at and id < :id))";
    Parameters of = Parameters.with("family", tickets.family(ticket)).and("kinds", kinds);
    if (last != null) {
      of = of.and("at", last.view().at()).and("id", last.view().id());
    }
    String query =
        "ticketId in (:family) and kind in (:kinds)" + older + " order by at desc, id desc";
    List<Message.View> found =
        new ArrayList<>(find(query, of).page(0, most).stream().map(Message::view).toList());
    Collections.reverse(found);
    return found;
  }
}
