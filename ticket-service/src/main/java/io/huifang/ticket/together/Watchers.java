package io.huifang.ticket.together;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.storage.PlainQuery;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Colleagues who want to hear of a ticket that is not theirs. */
@ApplicationScoped
public class Watchers {
  private static final String ADD =
      """
      insert into ticket_watcher (ticket_id, agent, since) values (:ticket, :agent, :at)
      on conflict do nothing
      """;
  @Inject TicketRepository tickets;
  @Inject EntityManager entities;
  @Inject Clock clock;

  /**
   * @throws io.huifang.platform.problem.ProblemException 404 if the caller may not see the ticket
   */
  @Transactional
  public void watch(UUID id, String agent) {
    entities
        .createNativeQuery(ADD)
        .setParameter("ticket", tickets.visible(id).id())
        .setParameter("agent", agent)
        .setParameter("at", clock.instant())
        .executeUpdate();
  }

  /** Who goes on reading it is for the new team to say: what was watched may be hidden now. */
  void forget(@Observes TicketChanged change) {
    if (change.type() == ChangeType.TRANSFERRED) {
      entities
          .createNativeQuery("delete from ticket_watcher where ticket_id = :ticket")
          .setParameter("ticket", change.ticket().id())
          .executeUpdate();
    }
  }

  @Transactional
  public void unwatch(UUID id, String agent) {
    entities
        .createNativeQuery(
            "delete from ticket_watcher where ticket_id = :ticket and agent = :agent")
        .setParameter("ticket", tickets.visible(id).id())
        .setParameter("agent", agent)
        .executeUpdate();
  }

  public List<String> of(UUID ticket) {
    return FirstColumn.of(
        PlainQuery.of(
                entities,
                "select agent from ticket_watcher where ticket_id = :ticket order by since")
            .setParameter("ticket", ticket),
        String.class);
  }
}
