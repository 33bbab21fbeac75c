package io.huifang.ticket.macro;

import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.web.PageTime;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.customer.Customers;
import io.huifang.ticket.staff.Staff;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Macros as stored, and what they say of a ticket. */
@Named("macros")
@ApplicationScoped
public class Macros implements PanacheRepositoryBase<Macro, UUID> {
  @Inject AggregateLocks locks;
  @Inject Customers customers;
  @Inject Staff staff;
  @Inject Caller caller;
  @Inject PageTime time;

  /** Those that the caller may use, by name. */
  public List<Macro.View> offered() {
    return list("active and (team is null or team = ?1) order by lower(name), id", caller.team())
        .stream()
        .map(Macro::view)
        .toList();
  }

  public List<Macro.View> all() {
    return list("order by lower(name), id").stream().map(Macro::view).toList();
  }

  /**
   * @throws ProblemException 404 for one that is unknown, not active or of another team
   */
  public Macro usable(UUID id) {
    return findByIdOptional(id)
        .filter(macro -> macro.view().active())
        .filter(macro -> macro.view().team() == null || caller.maySee(macro.view().team()))
        .orElseThrow(() -> ProblemException.notFound("Macro " + id));
  }

  @Transactional
  public Macro create(PutMacro as) {
    checked(as, null);
    Macro macro = new Macro(as);
    persist(macro);
    return macro;
  }

  /**
   * @throws ProblemException 404, 412 or 428
   */
  @Transactional
  public Macro change(UUID id, @Nullable String ifMatch, PutMacro as) {
    Macro macro = locks.toChange(Macro.class, id, ifMatch, any -> true, "Macro");
    checked(as, id);
    macro.change(as);
    return macro;
  }

  private void checked(PutMacro as, @Nullable UUID self) {
    Variables.check("textZh", as.textZh());
    Variables.check("textEn", as.textEn());
    if (as.team() != null && !staff.knowsTeam(as.team())) {
      throw ProblemException.badField("team", "is not a known team");
    }
    locks.oneAtATime("macro", "names");
    String team = as.team() == null ? "" : as.team();
    boolean taken =
        find("lower(name) = lower(?1) and coalesce(team, '') = ?2", as.name().strip(), team)
            .stream()
            .anyMatch(other -> !other.id().equals(self));
    if (taken) {
      throw ProblemException.badField("name", "is the name of another macro of the same agents");
    }
  }

  /** What it says in this ticket, in the language of the customer; empty if it says nothing. */
  public String said(Macro macro, Ticket ticket) {
    UUID person = ticket.customerId();
    Customer customer = person == null ? null : customers.findById(person);
    boolean chinese = customer == null || Language.of(customer.language()) == Language.ZH;
    String text = macro.text(chinese);
    return text == null ? "" : Variables.fill(text, values(ticket, customer, chinese));
  }

  private Map<String, String> values(Ticket ticket, @Nullable Customer customer, boolean chinese) {
    Map<String, String> values = new HashMap<>();
    String name = customer == null ? null : customer.view().name();
    values.put("customer", name == null ? chinese ? "您" : "you" : name);
    values.put("number", ticket.number());
    values.put("subject", ticket.subject());
    String me = staff.name(caller.id());
    boolean nobody = me.equals(caller.id()); // an id is nothing that a customer should read
    values.put("agent", nobody ? chinese ? "客服" : "Customer service" : me);
    String team = ticket.team();
    values.put("team", team == null ? "" : staff.team(team).map(t -> t.view().name()).orElse(team));
    Instant due = ticket.attention().dueAt();
    values.put("due", due == null ? "" : time.show(due));
    return values;
  }
}
