package io.huifang.ticket.search;

import io.huifang.platform.frame.Navigation;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.search.CustomerSearch;
import io.huifang.ticket.loop.Loops;
import io.huifang.ticket.view.TicketView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Looks in everything that this service has or has been told. */
@ApplicationScoped
class Search {
  @Inject TicketHits tickets;
  @Inject CustomerSearch customers;
  @Inject LoopHits loop;
  @Inject Loops loops;
  @Inject Navigation navigation;

  /**
   * @param most of each group
   */
  Found of(Asked asked, int most) {
    if (!asked.enough() && asked.bare("T").isEmpty()) {
      return Found.nothing(asked.words());
    }
    List<Customer.View> people = customers.page(asked.words(), most, null).items();
    List<TicketHit> hits =
        asked
            .ticket()
            .map(
                number -> tickets.numbered(number).stream().map(one -> TicketHit.of(one, null, "")))
            .map(found -> found.toList())
            .orElseGet(
                () -> tickets.of(asked, people.stream().map(Customer.View::id).toList(), most));
    List<TicketView> about = hits.stream().map(TicketHit::ticket).toList();
    List<Found.CaseHit> cases =
        asked
            .escalation()
            .map(number -> loop.numbered(number).stream().toList())
            .orElseGet(() -> loop.cases(asked, about, most));
    return new Found(asked.words(), hits, people, cases, loop.answers(asked, most));
  }

  /** The page of what was named by its number, if the caller may see it. */
  Optional<String> straight(Asked asked) {
    return asked
        .ticket()
        .flatMap(tickets::numbered)
        .map(ticket -> "/desk/tickets/" + ticket.id())
        .or(() -> asked.escalation().flatMap(loop::numbered).map(this::page));
  }

  private String page(Found.CaseHit hit) {
    TicketView ticket = hit.ticket();
    return loops.isBoard() || ticket == null
        ? navigation.to("ESCALATION", "/board/cases/" + hit.about().id())
        : "/desk/tickets/" + ticket.id();
  }
}
