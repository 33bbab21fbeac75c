package io.huifang.ticket.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.ticket.ChangeType;
import io.huifang.ticket.TicketChanged;
import io.huifang.ticket.past.TicketImported;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the history as changes happen, and reads it back in order. */
@ApplicationScoped
public class TicketEvents implements PanacheRepositoryBase<TicketEvent, UUID> {
  @Inject TransactionTail tail;
  @Inject ObjectMapper json;

  void record(@Observes @Priority(TicketChanged.Order.HISTORY) TicketChanged change) {
    rows().add(change, detail(change), HistoryRows.Standing.of(change.ticket()));
  }

  void record(@Observes TicketImported imported) {
    for (int i = 0; i < imported.changes().size(); i++) {
      TicketChanged change = imported.changes().get(i);
      TicketImported.Step step = imported.steps().get(i);
      rows()
          .add(
              change,
              detail(change),
              new HistoryRows.Standing(step.state(), step.team(), step.agent()));
    }
  }

  private HistoryRows rows() {
    return tail.rows(HistoryRows.class, HistoryRows::new);
  }

  private String detail(TicketChanged change) {
    if (change.detail().isEmpty()) {
      return "{}";
    }
    try {
      return json.writeValueAsString(change.detail());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Details are plain values", e);
    }
  }

  /** What happened to each of these tickets, as far as it is one of these things. */
  public Map<UUID, List<TicketEvent.View>> ofAll(Collection<UUID> tickets, Set<ChangeType> types) {
    return tickets.isEmpty()
        ? Map.of()
        : list("ticketId in ?1 and type in ?2", tickets, types).stream()
            .collect(
                Collectors.groupingBy(
                    TicketEvent::ticketId,
                    Collectors.mapping(TicketEvent::view, Collectors.toList())));
  }

  public List<TicketEvent.View> of(UUID ticket) {
    return list("ticketId = ?1 order by version", ticket).stream().map(TicketEvent::view).toList();
  }

  /**
   * What was done to solve a ticket that is solved, as the customer may read it.
   *
   * @return nothing if it was said in the conversation already
   */
  public static Optional<TicketEvent.View> solution(List<TicketEvent.View> events) {
    return events.stream()
        .filter(event -> event.type() == ChangeType.RESOLVED)
        .reduce((first, last) -> last)
        .filter(event -> event.detail().get("solution") instanceof String text && !text.isBlank())
        .filter(event -> !event.detail().containsKey("said"));
  }
}
