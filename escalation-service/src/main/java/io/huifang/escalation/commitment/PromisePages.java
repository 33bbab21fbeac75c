package io.huifang.escalation.commitment;

import io.huifang.escalation.CaseRepository;
import io.huifang.escalation.EscalationCase;
import io.huifang.escalation.callback.Draft;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.TicketCopy;
import io.huifang.escalation.promise.Attempt;
import io.huifang.escalation.promise.Promise;
import io.huifang.escalation.promise.Promises;
import io.huifang.platform.frame.Sites;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.PageTime;
import io.huifang.platform.web.Visitor;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the pages of own promises show. */
@ApplicationScoped
class PromisePages {
  @Inject OwnPromises own;
  @Inject OwnWord word;
  @Inject Promises promises;
  @Inject CaseRepository cases;
  @Inject Directory directory;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject PageTime time;
  @Inject Sites sites;

  @Inject
  @Location("promise/list.html")
  Template list;

  @Inject
  @Location("promise/one.html")
  Template one;

  @Inject
  @Location("promise/new.html")
  Template fresh;

  /**
   * @param done what was just saved, null if nothing was
   */
  @Transactional
  String list(@Nullable String done) {
    List<Promise.View> owed = own.owed();
    Map<UUID, TicketCopy> tickets = new HashMap<>();
    Map<UUID, CustomerCopy.View> customers = new HashMap<>();
    for (Promise.View promise : owed) {
      ticket(promise.ticketId())
          .ifPresent(
              ticket -> {
                tickets.put(promise.id(), ticket);
                customer(ticket).ifPresent(found -> customers.put(promise.id(), found));
              });
    }
    return list.data("owed", owed)
        .data("tickets", tickets)
        .data("customers", customers)
        .data("time", time)
        .data("done", done)
        .render();
  }

  /**
   * One promise; the problem is what went wrong with a form.
   *
   * @throws ProblemException 404
   */
  @Transactional
  String one(UUID id, @Nullable String done, @Nullable String problem, Draft draft) {
    Promise.View promise = word.visible(id).view();
    TicketCopy ticket = ticket(promise.ticketId()).orElse(null);
    EscalationCase taker = promises.caseOf(id).flatMap(cases::findByIdOptional).orElse(null);
    boolean mine = taker == null && promise.state() == Promise.State.OPEN;
    String owner = promise.owner() == null && taker != null ? taker.owner() : promise.owner();
    return one.data("p", promise)
        .data("ticket", ticket)
        .data("customer", Optional.ofNullable(ticket).flatMap(this::customer).orElse(null))
        .data("desk", sites.ticket() + "/desk/tickets")
        .data(
            "owner",
            owner == null ? "" : directory.names(List.of(owner)).getOrDefault(owner, owner))
        .data("taker", taker == null ? null : taker.number())
        .data("mine", mine)
        .data("attempts", promises.attemptsOf(id))
        .data("outcomes", Attempt.Outcome.values())
        .data("people", mine ? directory.everybody() : List.of())
        .data("time", time)
        .data("done", done)
        .data("problem", problem)
        .data("draft", draft)
        .data("waits", mine)
        .render();
  }

  /** The form of a new one about a ticket. */
  @Transactional
  String fresh(UUID ticket, @Nullable String problem, Draft draft) {
    TicketCopy of =
        directory
            .ticket(ticket)
            .filter(found -> caller.maySee(found.dims().team()))
            .orElseThrow(() -> ProblemException.notFound("Ticket " + ticket));
    return fresh
        .data("ticket", of)
        .data("customer", customer(of).orElse(null))
        .data("desk", sites.ticket() + "/desk/tickets")
        .data("problem", problem)
        .data("draft", draft)
        .render();
  }

  private Optional<TicketCopy> ticket(@Nullable UUID id) {
    return Optional.ofNullable(id).flatMap(directory::ticket);
  }

  private Optional<CustomerCopy.View> customer(TicketCopy ticket) {
    return directory.customer(ticket.customerId()).map(CustomerCopy::view);
  }

  PromiseTexts texts() {
    return visitor.language().texts(PromiseTexts.class);
  }
}
