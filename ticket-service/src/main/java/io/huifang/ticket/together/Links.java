package io.huifang.ticket.together;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tickets that belong together without being one. */
@ApplicationScoped
public class Links {
  private static final String OF =
      """
      select t.id, t.number, t.subject, t.state, t.team, l.kind
      from ticket_link l join ticket t
        on t.id = case when l.ticket_id = :ticket then l.other_id else l.ticket_id end
      where :ticket in (l.ticket_id, l.other_id)
      order by t.number limit 100
      """;
  private static final String ADD =
      """
      insert into ticket_link (ticket_id, other_id, kind, by_agent, at)
      values (:a, :b, :kind, :agent, :at) on conflict do nothing
      """;
  @Inject TicketRepository tickets;
  @Inject EntityManager entities;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The other end of a link. */
  public record Linked(UUID id, String number, String subject, TicketState state, LinkKind kind) {}

  public List<Linked> of(Ticket ticket) {
    List<?> rows =
        entities
            .createNativeQuery(OF, Tuple.class)
            .setParameter("ticket", ticket.id())
            .getResultList();
    return rows.stream()
        .map(Tuple.class::cast)
        .filter(row -> caller.maySee(row.get(4, String.class)))
        .map(
            row ->
                new Linked(
                    row.get(0, UUID.class),
                    row.get(1, String.class),
                    row.get(2, String.class),
                    TicketState.valueOf(row.get(3, String.class)),
                    LinkKind.valueOf(row.get(5, String.class))))
        .toList();
  }

  /**
   * @throws ProblemException 404 if the caller may not see one of the two
   */
  @Transactional
  public List<Linked> link(UUID id, UUID other, @Nullable LinkKind kind, Actor actor) {
    if (id.equals(other)) {
      throw ProblemException.badField("other", "is the ticket itself");
    }
    Ticket ticket = tickets.visible(id);
    tickets.visible(other);
    add(id, other, kind == null ? LinkKind.RELATED : kind, actor);
    return of(ticket);
  }

  void add(UUID id, UUID other, LinkKind kind, Actor actor) {
    entities
        .createNativeQuery(ADD)
        .setParameter("a", first(id, other))
        .setParameter("b", first(id, other).equals(id) ? other : id)
        .setParameter("kind", kind.name())
        .setParameter("agent", actor.id())
        .setParameter("at", clock.instant())
        .executeUpdate();
  }

  @Transactional
  public void unlink(UUID id, UUID other) {
    tickets.visible(id);
    entities
        .createNativeQuery("delete from ticket_link where ticket_id = :a and other_id = :b")
        .setParameter("a", first(id, other))
        .setParameter("b", first(id, other).equals(id) ? other : id)
        .executeUpdate();
  }

  private static UUID first(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) < 0 ? one : other;
  }
}
