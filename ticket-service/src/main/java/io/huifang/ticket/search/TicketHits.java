package io.huifang.ticket.search;

import io.huifang.platform.security.Caller;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds tickets that the caller may see. */
@ApplicationScoped
class TicketHits {
  private static final String WORDS = " select t.* from w join ticket t on t.id = w.id where true";
  private static final String OWN = " and (t.team = :own or t.team is null)";
  private static final String TAGGED =
      "with w as materialized (select id from ticket where tags @> array[cast(:tag as text)])"
          + " select t.* from w join ticket t on t.id = w.id where true";
  @Inject TicketRepository tickets;
  @Inject MessageHits messages;
  @Inject Caller caller;

  /**
   * Those with all the words in their subject, those that are called so, those in which it was
   * said, then those of these customers; the newest of each first.
   */
  List<TicketHit> of(Asked asked, Collection<UUID> customers, int most) {
    Map<UUID, TicketView> all = new LinkedHashMap<>();
    asked.bare("T").flatMap(this::numbered).ifPresent(ticket -> all.put(ticket.id(), ticket));
    subjects(asked.words(), most).forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
    String tag = asked.words().toLowerCase(Locale.ROOT);
    byWords(TAGGED, " order by t.id desc", "tag", tag, most)
        .forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
    Map<UUID, String> said = all.size() < most ? messages.of(asked.words(), most) : Map.of();
    if (!said.isEmpty()) {
      Map<UUID, TicketView> found = new HashMap<>();
      known(said.keySet(), List.of()).forEach(ticket -> found.put(ticket.id(), ticket));
      said.keySet().stream()
          .map(found::get)
          .filter(Objects::nonNull)
          .forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
    }
    if (all.size() < most) {
      tickets.ofCustomers(customers, most).stream()
          .map(TicketView::of)
          .forEach(ticket -> all.putIfAbsent(ticket.id(), ticket));
    }
    return all.values().stream()
        .limit(most)
        .map(ticket -> TicketHit.of(ticket, said.get(ticket.id()), asked.words()))
        .toList();
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

  private List<TicketView> subjects(String words, int most) {
    String order = " order by w.id desc";
    String table = "ticket_search";
    List<TicketView> newest =
        byWords(NewestFirst.among(table) + WORDS, order, "words", words, most);
    return newest.size() == most
        ? newest
        : byWords(NewestFirst.of(table, most) + WORDS, order, "words", words, most);
  }

  private List<TicketView> byWords(String sql, String order, String name, String words, int most) {
    @Nullable String own = caller.teamScope();
    var query =
        tickets
            .getEntityManager()
            .createNativeQuery(sql + (own == null ? "" : OWN) + order, Ticket.class)
            .setParameter(name, words)
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
