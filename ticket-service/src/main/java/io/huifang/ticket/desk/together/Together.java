package io.huifang.ticket.desk.together;

import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.together.Links;
import io.huifang.ticket.together.Watchers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What else there is around a ticket, for its page. */
@Named("together")
@ApplicationScoped
public class Together {
  private static final int MOST = 8;
  @Inject TicketRepository tickets;
  @Inject Links links;
  @Inject Watchers watchers;
  @Inject Caller caller;

  /**
   * @param into the ticket that it lives on in, null if it lives on its own or may not be seen
   * @param absorbed those that live on in it
   * @param others open ones of the same customer, which might be the same concern
   * @param watched whether the reader hears of it
   */
  public record Around(
      @Nullable Near into,
      List<Near> absorbed,
      List<Near> others,
      List<Links.Linked> linked,
      boolean watched) {}

  /** Another ticket, by what people call it. */
  public record Near(UUID id, String number, String subject, TicketState state, long version) {
    static Near of(Ticket ticket) {
      return new Near(
          ticket.id(), ticket.number(), ticket.subject(), ticket.state(), ticket.version());
    }
  }

  public Around around(UUID id) {
    Ticket ticket = tickets.findById(id);
    UUID into = ticket.mergedInto();
    List<UUID> family = tickets.family(id).stream().filter(other -> !other.equals(id)).toList();
    return new Around(
        into == null
            ? null
            : tickets
                .findByIdOptional(into)
                .filter(other -> caller.maySee(other.team()))
                .map(Near::of)
                .orElse(null),
        family.isEmpty() ? List.of() : near(tickets.list("id in ?1 order by number", family)),
        ticket.customerId() == null ? List.of() : others(ticket),
        links.of(ticket),
        watchers.of(id).contains(caller.id()));
  }

  private List<Near> others(Ticket ticket) {
    List<UUID> customer = List.of(java.util.Objects.requireNonNull(ticket.customerId()));
    return near(
        tickets.ofCustomers(customer, MOST).stream()
            .filter(other -> !other.equals(ticket) && other.state().active())
            .toList());
  }

  private List<Near> near(List<Ticket> all) {
    return all.stream().filter(t -> caller.maySee(t.team())).map(Near::of).toList();
  }
}
