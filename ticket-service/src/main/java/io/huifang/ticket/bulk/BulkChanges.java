package io.huifang.ticket.bulk;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Change;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.change.Assigned;
import io.huifang.ticket.change.Reclassified;
import io.huifang.ticket.change.Resolved;
import io.huifang.ticket.change.Tagged;
import io.huifang.ticket.change.Transferred;
import io.huifang.ticket.lifecycle.TicketService;
import io.huifang.ticket.macro.MacroUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Each ticket in a transaction of its own: one that has moved on does not hold up the others. */
@ApplicationScoped
public class BulkChanges {
  @Inject TicketService service;
  @Inject TicketRepository tickets;
  @Inject MacroUse macros;

  /** What became of them, in their order. */
  List<BulkResult> change(BulkChange change, Actor actor) {
    change.requireOne();
    return change.items().stream().map(item -> one(item, change, actor)).toList();
  }

  private BulkResult one(BulkChange.Item item, BulkChange change, Actor actor) {
    try {
      Ticket changed = changed(item.id(), Version.etag(item.version()), change, actor);
      return new BulkResult(item.id(), 200, changed.version(), null);
    } catch (ProblemException e) {
      return new BulkResult(item.id(), e.problem().status(), null, e.problem());
    }
  }

  private Ticket changed(UUID id, String etag, BulkChange change, Actor actor) {
    return change.macro() != null
        ? macros.apply(id, etag, change.macro(), actor)
        : service.change(id, etag, of(id, change), actor);
  }

  /** What a ticket has already is looked up before; its version says whether that still holds. */
  private Change of(UUID id, BulkChange change) {
    if (change.assign() != null) {
      return new Assigned(change.assign().isEmpty() ? null : change.assign());
    } else if (change.transfer() != null) {
      return new Transferred(change.transfer().team(), null, change.transfer().reason());
    } else if (change.resolve() != null) {
      return new Resolved(change.resolve());
    }
    Ticket ticket = tickets.visible(id);
    if (change.tag() != null) {
      return Tagged.of(Stream.concat(ticket.tags().stream(), Stream.of(change.tag())).toList());
    }
    return Reclassified.prioritised(
        ticket.classification(), Objects.requireNonNull(change.priority()));
  }
}
