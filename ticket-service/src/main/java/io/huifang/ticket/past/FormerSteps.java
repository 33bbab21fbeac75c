package io.huifang.ticket.past;

import io.huifang.ticket.ChangeType;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The steps of tickets from their stored changes. What was written before changes kept where the
 * ticket stood after them is told as well as the change itself says it.
 */
@ApplicationScoped
public class FormerSteps {
  private static final String CHANGES =
      """
      select ticket_id, version, type, at, detail->>'waitingOn',
        case when jsonb_exists(detail, 'toTeam') then 'yes' end, detail->>'fromTeam',
        detail->>'fromAgent', detail->>'toTeam', detail->>'toAgent',
        state, team, agent
      from ticket_event where ticket_id in :tickets order by ticket_id, version
      """;
  @Inject EntityManager entities;

  /** Of each ticket, in order, with one query. */
  public Map<UUID, List<TicketImported.Step>> of(Map<UUID, Ticket> tickets) {
    Map<UUID, List<Change>> changes = new LinkedHashMap<>();
    List<?> rows =
        entities
            .createNativeQuery(CHANGES)
            .setParameter("tickets", tickets.keySet())
            .getResultList();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      changes.computeIfAbsent((UUID) cells[0], key -> new ArrayList<>()).add(Change.of(cells));
    }
    Map<UUID, List<TicketImported.Step>> all = new HashMap<>();
    changes.forEach((id, own) -> all.put(id, steps(Objects.requireNonNull(tickets.get(id)), own)));
    return all;
  }

  private static List<TicketImported.Step> steps(Ticket ticket, List<Change> changes) {
    List<TicketImported.Step> steps = new ArrayList<>();
    TicketState state = TicketState.NEW;
    Holder holder =
        changes.stream()
            .filter(Change::hands)
            .findFirst()
            .map(Change::from)
            .orElse(new Holder(ticket.team(), ticket.agent()));
    for (Change change : changes) {
      Stood stood = change.stood();
      state = stood == null ? after(change, state) : stood.state();
      if (stood != null) {
        holder = stood.holder();
      } else if (change.hands()) {
        holder = change.to();
      }
      steps.add(
          new TicketImported.Step(
              change.version(),
              change.type().eventType(),
              change.at(),
              state,
              holder.team(),
              holder.agent()));
    }
    return steps;
  }

  private static TicketState after(Change change, TicketState before) {
    return switch (change.type()) {
      case RESOLVED -> TicketState.RESOLVED;
      case CLOSED -> TicketState.CLOSED;
      case PAUSED ->
          change.forCustomer() ? TicketState.PENDING_CUSTOMER : TicketState.PENDING_INTERNAL;
      case RESUMED, REOPENED, ASSIGNED -> TicketState.OPEN;
      default -> before;
    };
  }

  /** Where it stood after a change, where that was kept. */
  private record Stood(TicketState state, Holder holder) {}

  /** Who had it. */
  private record Holder(@Nullable String team, @Nullable String agent) {}

  /**
   * A stored change.
   *
   * @param hands whether it says who had the ticket before and after it
   */
  private record Change(
      long version,
      ChangeType type,
      Instant at,
      boolean forCustomer,
      boolean hands,
      Holder from,
      Holder to,
      @Nullable Stood stood) {
    static Change of(Object[] cells) {
      return new Change(
          ((Number) cells[1]).longValue(),
          ChangeType.valueOf((String) cells[2]),
          (Instant) cells[3],
          "CUSTOMER".equals(cells[4]),
          cells[5] != null,
          new Holder((String) cells[6], (String) cells[7]),
          new Holder((String) cells[8], (String) cells[9]),
          cells[10] == null
              ? null
              : new Stood(
                  TicketState.valueOf((String) cells[10]),
                  new Holder((String) cells[11], (String) cells[12])));
    }
  }
}
