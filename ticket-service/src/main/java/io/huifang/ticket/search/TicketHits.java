package io.huifang.ticket.search;

import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds tickets that the caller may see. */
@ApplicationScoped
class TicketHits {
  private static final String WORDS =
      "select t.* from ticket_search w join ticket t on t.id = w.id"
          + " where w.words @@ search_for(:words)";
  private static final String OWN = " and (t.team = :own or t.team is null)";
  @Inject TicketRepository tickets;
  @Inject Caller caller;

  /** Those with all the words in their subject, then those of these customers; newest first. */
  List<TicketView> of(Asked asked, Collection<UUID> customers, int most) {
    Map<UUID, TicketView> all = new LinkedHashMap<>();
    asked.bare("T").flatMap(this::numbered).ifPresent(ticket -> all.put(ticket.id(), ticket));
    byWords(asked.words(), most).forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
    if (all.size() < most) {
      tickets.ofCustomers(customers, most).stream()
          .map(TicketView::of)
          .forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
    }
    return all.values().stream().limit(most).toList();
  }

  /** The ticket with this number, if the caller may see it. */
  Optional<TicketView> numbered(String number) {
    return visible(tickets.list("number", number)).stream().findFirst();
  }

  /** Those of these that the caller may see. */
  List<TicketView> known(Collection<UUID> ids, Collection<String> externalIds) {
    return ids.isEmpty() && externalIds.isEmpty()
        ? List.of()
        : visible(tickets.list("id in ?1 or externalId in ?2", ids, externalIds));
  }

  private List<TicketView> byWords(String words, int most) {
    @Nullable String own = caller.teamScope();
    var query =
        tickets
            .getEntityManager()
            .createNativeQuery(
                WORDS + (own == null ? "" : OWN) + " order by w.id desc", Ticket.class)
            .setParameter("words", words)
            .setMaxResults(most);
    List<Ticket> found = (own == null ? query : query.setParameter("own", own)).getResultList();
    return found.stream().map(TicketView::of).toList();
  }

  private List<TicketView> visible(List<Ticket> found) {
    return found.stream()
        .filter(ticket -> caller.maySee(ticket.team()))
        .map(TicketView::of)
        .toList();
  }
}
