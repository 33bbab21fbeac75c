package io.huifang.ticket.desk.compose;

import io.huifang.platform.paging.Params;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Form;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Resolved;
import io.huifang.ticket.conversation.Conversation;
import io.huifang.ticket.conversation.Reply;
import io.huifang.ticket.draft.DraftKind;
import io.huifang.ticket.draft.Drafts;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.macro.Ending;
import io.huifang.ticket.macro.Macro;
import io.huifang.ticket.macro.MacroUse;
import io.huifang.ticket.macro.Macros;
import io.huifang.ticket.presence.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the composer sends, in one transaction with the end of its draft. */
@ApplicationScoped
public class Sending {
  /** The longest solution that is kept; the same for both ways to resolve. */
  private static final int SOLUTION = 4_000;

  private static final int LONGEST = 20_000;
  @Inject TicketRepository repository;
  @Inject TicketService tickets;
  @Inject Conversation conversation;
  @Inject Macros macros;
  @Inject MacroUse use;
  @Inject Drafts drafts;
  @Inject Presence presence;
  @Inject Seen seen;

  /** An answer, and what follows from it: nothing, a wait for the customer, the end. */
  @Transactional
  public void reply(UUID id, Form form, Actor me) {
    if (sentBefore(id, DraftKind.REPLY, form)) {
      return;
    }
    UUID used = Params.uuid("used", form.optional("used"));
    Macro macro = used == null ? null : macros.usable(used);
    Ending ending = macro == null ? Ending.STAYS : macro.view().ends();
    String then = form.optional("then");
    boolean ends = "resolve".equals(then) || (then == null && ending == Ending.RESOLVES);
    String text = form.text("text", ends ? SOLUTION : LONGEST);
    boolean waits =
        form.optional("ask") != null
            || "wait".equals(then)
            || (then == null && ending == Ending.WAITS);
    Ticket ticket =
        conversation.reply(
            id, seen.version(id, form), new Reply(text, waits && !ends, files(form)), me);
    if (macro != null) {
      use.besides(ticket, macro, me);
    }
    if (ends) {
      tickets.change(id, Version.etag(ticket.version()), new Resolved(text, true), me);
    }
    sent(id, DraftKind.REPLY, form);
  }

  /**
   * A note loses nothing that others have done meanwhile, so it goes with any version.
   *
   * @param from the draft that the text was: an answer may become a note after a conflict
   */
  @Transactional
  public void note(UUID id, Form form, Actor me, DraftKind from) {
    form.version();
    if (sentBefore(id, from, form)) {
      return;
    }
    conversation.note(id, null, form.text("text", LONGEST), files(form), me);
    sent(id, from, form);
  }

  @Transactional
  public void resolve(UUID id, Form form, Actor me) {
    if (sentBefore(id, DraftKind.RESOLVE, form)) {
      return;
    }
    tickets.change(id, seen.version(id, form), new Resolved(form.text("text", SOLUTION)), me);
    sent(id, DraftKind.RESOLVE, form);
  }

  /** Those that the page showed, and no others that were brought elsewhere meanwhile. */
  private static List<UUID> files(Form form) {
    return form.fields().getOrDefault("attachment", List.of()).stream()
        .map(id -> Params.uuid("attachment", id))
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Whether this very form has been sent already: an answer of ours was lost on its way, and
   * sending again must not tell the customer twice. The lock lets the second of two wait for the
   * first.
   */
  private boolean sentBefore(UUID id, DraftKind kind, Form form) {
    UUID typedIn = Params.uuid("form", form.optional("form"));
    return typedIn != null
        && repository.locked(id).isPresent()
        && drafts.wasSent(id, kind, typedIn);
  }

  private void sent(UUID id, DraftKind kind, Form form) {
    UUID typedIn = Params.uuid("form", form.optional("form"));
    if (typedIn != null) {
      drafts.sent(id, kind, typedIn);
      presence.stopsWriting(id);
    }
  }
}
