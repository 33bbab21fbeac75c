package io.huifang.ticket.past;

import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Stores tickets that another system has lived through, corrects and takes them out again, and
 * tells each as one fact with all that happened to it. A ticket on which somebody has worked since
 * is history no more and stays as it is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TicketHistory {
  @Inject TicketRepository tickets;
  @Inject PastRows rows;
  @Inject FormerSteps formerSteps;
  @Inject Event<TicketImported> imported;
  @Inject Event<TicketWithdrawn> withdrawn;
  @Inject Clock clock;

  /**
   * @param beforeTelling called when the ticket is stored and nothing is told yet, so that a
   *     satellite can attach what belongs to it
   */
  public Ticket replay(UUID id, PastTicket past, Consumer<Ticket> beforeTelling) {
    return replay(new Ticket.Identity(id, tickets.nextNumber(), 0), past, beforeTelling);
  }

  private Ticket replay(Ticket.Identity as, PastTicket past, Consumer<Ticket> beforeTelling) {
    PastLife life = PastLife.of(past, as);
    tickets.persist(life.ticket());
    beforeTelling.accept(life.ticket());
    imported.fire(life.told());
    return life.ticket();
  }

  /**
   * Lives through them anew; they keep their numbers.
   *
   * @return those that were left as they are, with the reason
   */
  public Map<UUID, String> replayAgain(
      Map<UUID, PastTicket> past, BiConsumer<UUID, Ticket> beforeTelling) {
    Map<UUID, Ticket.Identity> known = rows.locked(past.keySet());
    Map<UUID, String> left = left(past.keySet(), known);
    known.keySet().removeAll(left.keySet());
    rows.erase(known.keySet());
    known.forEach(
        (id, as) ->
            replay(
                as,
                Objects.requireNonNull(past.get(id)),
                ticket -> beforeTelling.accept(id, ticket)));
    return left;
  }

  private Map<UUID, String> left(Collection<UUID> wanted, Map<UUID, Ticket.Identity> known) {
    Map<UUID, String> left = new HashMap<>(rows.alive(known.keySet()));
    wanted.stream().filter(id -> !known.containsKey(id)).forEach(id -> left.put(id, "it is gone"));
    return left;
  }

  /** Everything about them, for {@link #restore}. */
  public Map<UUID, String> remember(Collection<UUID> ids) {
    return rows.snapshot(ids);
  }

  /**
   * Puts them back as they were, and tells that.
   *
   * @param beforeTelling called with those that are there again
   * @return those that were left as they are, with the reason
   */
  public Map<UUID, String> restore(
      Map<UUID, String> former, Consumer<Collection<UUID>> beforeTelling) {
    Map<UUID, Ticket.Identity> known = rows.locked(former.keySet());
    Map<UUID, String> left = left(former.keySet(), known);
    Map<UUID, String> wanted = new HashMap<>(former);
    wanted.keySet().removeAll(left.keySet());
    rows.erase(wanted.keySet());
    rows.putBack(wanted, known);
    if (!wanted.isEmpty()) {
      beforeTelling.accept(wanted.keySet());
      Map<UUID, Ticket> back = new LinkedHashMap<>();
      tickets
          .lockedInOrder(List.copyOf(wanted.keySet()))
          .forEach(ticket -> back.put(ticket.id(), ticket));
      Map<UUID, List<TicketImported.Step>> steps = formerSteps.of(back);
      back.forEach(
          (id, ticket) ->
              imported.fire(
                  new TicketImported(ticket, List.of(), Objects.requireNonNull(steps.get(id)))));
    }
    return left;
  }

  /**
   * Takes them out; what is gone already is fine.
   *
   * @return those that were left as they are, with the reason
   */
  public Map<UUID, String> withdraw(Collection<UUID> ids) {
    Map<UUID, Ticket.Identity> known = rows.locked(ids);
    Map<UUID, String> left = rows.alive(known.keySet());
    List<Ticket.Identity> gone = new ArrayList<>();
    known.forEach(
        (id, was) -> {
          if (!left.containsKey(id)) {
            gone.add(was);
          }
        });
    rows.erase(gone.stream().map(Ticket.Identity::id).toList());
    gone.forEach(was -> withdrawn.fire(new TicketWithdrawn(was, clock.instant())));
    return left;
  }
}
