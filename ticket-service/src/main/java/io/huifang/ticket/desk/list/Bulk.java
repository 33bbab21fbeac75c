package io.huifang.ticket.desk.list;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Priority;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Assigned;
import io.huifang.ticket.change.Reclassified;
import io.huifang.ticket.change.Tagged;
import io.huifang.ticket.change.Transferred;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.macro.Macro;
import io.huifang.ticket.macro.MacroUse;
import io.huifang.ticket.macro.Macros;
import io.huifang.ticket.staff.Staff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What can be done with several tickets at once. */
@ApplicationScoped
class Bulk {
  private static final int LONGEST = 1_000;
  @Inject TicketService tickets;
  @Inject TicketRepository known;
  @Inject Staff staff;
  @Inject Macros macros;
  @Inject MacroUse use;
  @Inject Caller caller;

  /** A change of one of them, as its list has shown it. */
  interface Step {
    void of(UUID ticket, String etag);
  }

  /**
   * @throws ProblemException 400 for what cannot be done with any ticket
   */
  Step step(Form form) {
    return switch (form.text("act", 20)) {
      case "take" -> this::take;
      case "assign" -> {
        String agent = form.text("agent", 300);
        yield (ticket, etag) -> tickets.change(ticket, etag, new Assigned(agent), me());
      }
      case "move" -> move(form);
      case "priority" -> {
        Priority priority =
            Objects.requireNonNull(
                Params.oneOf("priority", Priority.class, form.text("priority", 20)));
        yield (ticket, etag) -> tickets.change(ticket, etag, as(ticket, priority), me());
      }
      case "tag" -> {
        String tag = form.text("tag", 40);
        Tagged.of(List.of(tag));
        yield (ticket, etag) ->
            tickets.change(
                ticket,
                etag,
                Tagged.of(
                    Stream.concat(known.visible(ticket).tags().stream(), Stream.of(tag)).toList()),
                me());
      }
      case "macro" -> {
        UUID macro = Params.uuid("macro", form.text("macro", 40));
        Macro usable = macros.usable(Objects.requireNonNull(macro));
        yield (ticket, etag) -> use.apply(ticket, etag, usable.id(), me());
      }
      default -> throw ProblemException.badField("act", "is nothing that can be done with several");
    };
  }

  /** Taking over from a colleague is asked for one by one, on the page of the ticket. */
  private void take(UUID ticket, String etag) {
    String agent = known.visible(ticket).agent();
    if (agent != null && !agent.equals(caller.id())) {
      throw ProblemException.conflict("somebody-has-it", "A colleague has it");
    }
    tickets.change(ticket, etag, new Assigned(caller.id()), me());
  }

  private Step move(Form form) {
    String team = form.text("team", 100);
    if (staff.team(team).isEmpty()) {
      throw ProblemException.badField("team", "is not a known team");
    }
    Transferred to = new Transferred(team, null, form.text("reason", LONGEST).strip());
    return (ticket, etag) -> {
      if (team.equals(known.visible(ticket).team())) {
        throw ProblemException.conflict("same-team", "The team has it already");
      }
      tickets.change(ticket, etag, to, me());
    };
  }

  /** Its version says whether it still is the ticket that was looked at. */
  private Reclassified as(UUID ticket, Priority priority) {
    return Reclassified.prioritised(known.visible(ticket).classification(), priority);
  }

  private Actor me() {
    return Actor.agent(caller.id());
  }
}
