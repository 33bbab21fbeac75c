package io.huifang.ticket.restate;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.past.FormerSteps;
import io.huifang.ticket.past.TicketImported;
import io.huifang.ticket.publish.Publisher;
import io.huifang.ticket.sla.SlaClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tickets with all that happened to them, so that whoever has lost their way gets it back. */
@ApplicationScoped
class TicketsAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("ticket", "id", "uuid");
  @Inject TicketRepository tickets;
  @Inject FormerSteps formerSteps;
  @Inject SlaClocks clocks;
  @Inject Publisher publisher;

  @Override
  public String kind() {
    return "ticket";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    Map<UUID, Ticket> found = new LinkedHashMap<>();
    tickets
        .lockedInOrder(ids.stream().map(UUID::fromString).toList())
        .forEach(ticket -> found.put(ticket.id(), ticket));
    Map<UUID, List<TicketImported.Step>> steps = formerSteps.of(found);
    clocks.inTransaction(found.keySet());
    List<Restated> all = new ArrayList<>();
    Set<UUID> lived = lived(found.keySet());
    found.forEach(
        (id, ticket) ->
            all.add(whole(ticket, steps.getOrDefault(id, List.of()), !lived.contains(id))));
    return all;
  }

  /** Those to which something has happened here: others are told of them too. */
  private Set<UUID> lived(Set<UUID> ids) {
    return Set.copyOf(
        FirstColumn.of(
            tickets
                .getEntityManager()
                .createNativeQuery(
                    "select distinct ticket_id from ticket_event"
                        + " where ticket_id in :tickets and actor_kind <> 'IMPORT'")
                .setParameter("tickets", ids),
            UUID.class));
  }

  private Restated whole(Ticket ticket, List<TicketImported.Step> steps, boolean past) {
    return new Restated(
        ticket.id(),
        ticket.version(),
        ticket.correlationId(),
        steps.isEmpty() ? ticket.milestones().firstContactAt() : steps.get(steps.size() - 1).at(),
        past,
        publisher.whole(ticket, steps));
  }

  /**
   * The steps have the versions of the ticket: those that kpi-service knows of the time that was
   * lost are below the first of them, and go.
   */
  @Override
  public void raised(List<String> ids, long by) {
    tickets
        .getEntityManager()
        .createNativeQuery(
            "update ticket_event set version = version + :gap where ticket_id in :tickets")
        .setHint("org.hibernate.query.native.spaces", "none")
        .setParameter("gap", by)
        .setParameter("tickets", ids.stream().map(UUID::fromString).toList())
        .executeUpdate();
  }
}
