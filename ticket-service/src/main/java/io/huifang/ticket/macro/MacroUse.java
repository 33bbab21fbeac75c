package io.huifang.ticket.macro;

import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Reclassified;
import io.huifang.ticket.change.Resolved;
import io.huifang.ticket.change.Tagged;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Does what a macro says: all of it, or nothing. */
@ApplicationScoped
public class MacroUse {
  @Inject Macros macros;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject Conversation conversation;
  @Inject Clock clock;

  /**
   * @param ifMatch the version of the ticket that was seen
   * @throws io.huifang.platform.problem.ProblemException 404, 409, 412 or 428
   */
  @Transactional
  public Ticket apply(UUID id, @Nullable String ifMatch, UUID macroId, Actor actor) {
    Ticket ticket = tickets.toChange(id, ifMatch);
    Macro macro = macros.usable(macroId);
    Ending ends = macro.view().ends();
    String text = macros.said(macro, ticket);
    boolean speaks = !text.isBlank();
    if (speaks) {
      conversation.reply(
          id, Version.etag(ticket.version()), new Reply(text, ends == Ending.WAITS), actor);
    }
    besides(ticket, macro, actor);
    if (ends == Ending.RESOLVES) {
      String solution = speaks ? text : macro.view().name();
      changes.make(ticket, new Resolved(solution, speaks), clock.instant(), actor);
    }
    return ticket;
  }

  /**
   * Tags and priority, in the transaction that sends what the agent made of the text.
   *
   * @param ticket locked
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void besides(Ticket ticket, Macro macro, Actor actor) {
    Macro.View view = macro.view();
    List<String> tags =
        Stream.concat(ticket.tags().stream(), view.tags().stream()).distinct().toList();
    if (!tags.equals(ticket.tags())) {
      changes.make(ticket, Tagged.of(tags), clock.instant(), actor);
    }
    Classification like = ticket.classification();
    if (view.priority() != null && view.priority() != like.priority()) {
      changes.make(ticket, Reclassified.prioritised(like, view.priority()), clock.instant(), actor);
    }
  }
}
