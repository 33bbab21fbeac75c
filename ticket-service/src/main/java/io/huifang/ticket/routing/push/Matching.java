package io.huifang.ticket.routing.push;

import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.Actor;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.TicketChanges;
import io.huifang.ticket.TicketRepository;
import io.huifang.ticket.routing.RoutingPlan;
import io.huifang.ticket.routing.RoutingPlans;
import io.huifang.ticket.routing.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives what waits to whoever is free: one transaction at a time over all replicas. Tickets that
 * somebody is just changing are left for the next look, so nobody waits for anybody here; whoever
 * takes a ticket by hand waits for this to end, and is counted.
 */
@ApplicationScoped
public class Matching {
  private static final int MOST = 50;
  @Inject RoutingPlans plans;
  @Inject Line line;
  @Inject Places places;
  @Inject TicketRepository tickets;
  @Inject TicketChanges changes;
  @Inject AggregateLocks locks;
  @Inject Clock clock;

  /**
   * @return how many were given
   */
  @Transactional
  public int pass() {
    RoutingPlan plan = plans.inForce();
    if (!plan.pushes() || line.isEmpty()) {
      return 0;
    }
    locks.oneAtATime("routing", "all");
    Instant now = clock.instant();
    plan.queues().forEach(queue -> line.overflow(queue, now));
    Map<String, ServiceQueue> queues = pushing(plan);
    Map<String, Place> rough = places.at(now);
    List<InLine> waiting = first(queues.values(), rough.values(), now);
    List<Deal.Given> likely = new Deal(queues, rough.values(), now).of(waiting, MOST);
    if (likely.isEmpty()) {
      return 0;
    }
    Set<String> chosen =
        likely.stream().map(pair -> pair.place().agent()).collect(Collectors.toSet());
    places.lock(chosen);
    Map<String, Place> sure = places.at(now);
    sure.keySet().retainAll(chosen);
    Set<UUID> free = line.stillWaiting(likely.stream().map(p -> p.ticket().ticket()).toList());
    List<InLine> kept =
        likely.stream().map(Deal.Given::ticket).filter(t -> free.contains(t.ticket())).toList();
    return give(new Deal(queues, sure.values(), now).of(kept, MOST), now);
  }

  private static Map<String, ServiceQueue> pushing(RoutingPlan plan) {
    return plan.queues().stream()
        .filter(ServiceQueue::pushes)
        .collect(
            Collectors.toMap(ServiceQueue::id, queue -> queue, (a, b) -> a, LinkedHashMap::new));
  }

  /**
   * No more of a queue than could be given, so that a long queue costs no more than a short one.
   */
  private List<InLine> first(Collection<ServiceQueue> queues, Collection<Place> all, Instant now) {
    List<Place> free = all.stream().filter(place -> place.free() > 0).toList();
    List<InLine> waiting = new ArrayList<>();
    for (ServiceQueue queue : queues) {
      boolean somebody = all.stream().anyMatch(p -> p.free() > 0 && p.serves(queue));
      if (somebody || queue.dedicatedMinutes() > 0) {
        waiting.addAll(line.first(queue, free, 2 * MOST, now));
      }
    }
    return waiting;
  }

  private int give(List<Deal.Given> pairs, Instant now) {
    pairs.stream()
        .sorted(Comparator.comparing(pair -> pair.ticket().ticket()))
        .forEach(
            pair -> {
              Ticket ticket = tickets.findById(pair.ticket().ticket());
              Routed routed =
                  new Routed(pair.place().agent(), pair.place().team(), pair.ticket().queue());
              changes.make(ticket, routed, now, Actor.system());
            });
    if (!pairs.isEmpty()) {
      line.given(pairs.stream().map(pair -> pair.place().agent()).toList(), now);
    }
    return pairs.size();
  }
}
