package io.huifang.ticket.desk.list;

import io.huifang.ticket.conversation.Message;
import io.huifang.ticket.conversation.MessageRepository;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.presence.Presence;
import io.huifang.ticket.presence.Present;
import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.sla.SlaClock;
import io.huifang.ticket.sla.SlaClocks;
import io.huifang.ticket.staff.People;
import io.huifang.ticket.staff.Staff;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds to tickets what a list shows of them: five queries, however many there are. */
@ApplicationScoped
class QueueRows {
  private static final int WORDS = 120;
  @Inject SlaClocks clocks;
  @Inject Customers customers;
  @Inject MessageRepository messages;
  @Inject Presence presence;
  @Inject Staff staff;

  List<QueueRow> of(List<TicketView> tickets) {
    List<UUID> ids = tickets.stream().map(TicketView::id).toList();
    Map<UUID, List<SlaClock>> running =
        clocks.ofAll(ids).stream().collect(Collectors.groupingBy(SlaClock::ticketId));
    Map<UUID, Customer.View> known =
        customers
            .named(tickets.stream().map(TicketView::customerId).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(Customer.View::id, customer -> customer));
    Map<UUID, Message.View> latest = messages.latestOf(ids);
    Map<UUID, List<Present>> others = presence.othersAt(ids);
    People people = People.of(staff.agents(null));
    return tickets.stream()
        .map(
            ticket ->
                row(
                    ticket,
                    running.getOrDefault(ticket.id(), List.of()),
                    ticket.customerId() == null ? null : known.get(ticket.customerId()),
                    latest.get(ticket.id()),
                    people,
                    others.getOrDefault(ticket.id(), List.of())))
        .toList();
  }

  private static QueueRow row(
      TicketView ticket,
      List<SlaClock> clocks,
      Customer.@Nullable View customer,
      Message.@Nullable View last,
      People people,
      List<Present> others) {
    Instant due = ticket.dueAt();
    boolean paused =
        due == null && clocks.stream().anyMatch(clock -> clock.state() == ClockState.PAUSED);
    boolean unread = ticket.unreadSince() != null && ticket.state().active();
    String words = last == null ? "" : last.text().strip();
    return new QueueRow(
        ticket,
        customer == null ? null : customer.name(),
        due,
        paused,
        unread,
        words.substring(0, Math.min(WORDS, words.length())),
        ticket.agent() == null ? null : people.name(ticket.agent()),
        others);
  }
}
