package io.huifang.ticket.sla;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.ticket.calendar.Calendars;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Clocks and their segments as stored, and those that a transaction works on. */
@ApplicationScoped
public class SlaClocks implements PanacheRepositoryBase<SlaClock, UUID> {
  @Inject TransactionTail tail;
  @Inject Calendars calendars;

  public List<SlaClock> of(UUID ticket) {
    return list("ticketId = ?1 order by target, cycle", ticket);
  }

  public List<SlaClock> ofAll(Collection<UUID> tickets) {
    return tickets.isEmpty() ? List.of() : list("ticketId in ?1 order by target, cycle", tickets);
  }

  /** As they are at this point of the transaction that changes the ticket. */
  public List<SlaClock> changing(UUID ticket) {
    return inTransaction(ticket).all();
  }

  /** A new ticket has no clocks yet, and nobody needs to look. */
  public void begin(UUID ticket) {
    shelf().put(ticket, new TicketClocks(ticket, List.of(), List.of(), calendars::get));
  }

  public TicketClocks inTransaction(UUID ticket) {
    return shelf().get(ticket, key -> load(List.of(key)).get(key));
  }

  /** The same for many tickets, with two queries. */
  public Map<UUID, TicketClocks> inTransaction(Collection<UUID> tickets) {
    ClockShelf shelf = shelf();
    load(tickets.stream().filter(ticket -> !shelf.holds(ticket)).toList()).forEach(shelf::put);
    return tickets.stream().collect(Collectors.toMap(t -> t, t -> inTransaction(t)));
  }

  private Map<UUID, TicketClocks> load(Collection<UUID> tickets) {
    Map<UUID, List<SlaClock>> clocks =
        ofAll(tickets).stream().collect(Collectors.groupingBy(SlaClock::ticketId));
    List<UUID> ids = clocks.values().stream().flatMap(List::stream).map(SlaClock::id).toList();
    List<Segment> open =
        ids.isEmpty()
            ? List.of()
            : getEntityManager()
                .createQuery("from Segment where clockId in :ids and to is null", Segment.class)
                .setParameter("ids", ids)
                .getResultList();
    return tickets.stream()
        .collect(Collectors.toMap(t -> t, t -> of(t, clocks.getOrDefault(t, List.of()), open)));
  }

  private TicketClocks of(UUID ticket, List<SlaClock> clocks, List<Segment> open) {
    List<UUID> ids = clocks.stream().map(SlaClock::id).toList();
    List<Segment> own = open.stream().filter(s -> ids.contains(s.clockId())).toList();
    return new TicketClocks(ticket, clocks, own, calendars::get);
  }

  /** The calendar by which a ticket is measured: the one that its clocks were stamped with. */
  public Optional<MeasuringCalendar> measuringCalendar(UUID ticket) {
    return changing(ticket).stream()
        .filter(clock -> clock.calendarId() != null)
        .findFirst()
        .map(
            clock ->
                new MeasuringCalendar(
                    Objects.requireNonNull(clock.calendarId()),
                    calendars.get(clock.calendarId(), clock.calendarVersion())));
  }

  /** A calendar with its id. */
  public record MeasuringCalendar(String id, BusinessCalendar calendar) {}

  private ClockShelf shelf() {
    return tail.rows(ClockShelf.class, ClockShelf::new);
  }
}
