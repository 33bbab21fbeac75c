package io.huifang.ticket.routing.push;

import io.huifang.ticket.routing.ServiceQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is given what: the earliest rank first, to whoever is least full, of those who were given
 * least, of those who have waited for work longest. Whoever can have nothing more is left out, and
 * a ticket that nobody free can do does not hold up those behind it.
 */
final class Deal {
  private static final Comparator<InLine> FIRST =
      Comparator.comparing(InLine::rank).thenComparing(InLine::ticket);
  private static final Comparator<Place> NEXT =
      Comparator.comparingDouble(Place::share)
          .thenComparingInt(Place::given)
          .thenComparing(Place::lastGiven)
          .thenComparing(Place::agent);
  private final Map<String, ServiceQueue> queues;
  private final Collection<Place> places;
  private final Instant now;

  Deal(Map<String, ServiceQueue> queues, Collection<Place> places, Instant now) {
    this.queues = queues;
    this.places = places;
    this.now = now;
  }

  /**
   * Fills places.
   *
   * @param most pairs at once
   */
  List<Given> of(Collection<InLine> waiting, int most) {
    List<Given> pairs = new ArrayList<>();
    for (InLine next : waiting.stream().sorted(FIRST).toList()) {
      if (pairs.size() == most || places.stream().allMatch(place -> place.free() == 0)) {
        return pairs;
      }
      best(next)
          .ifPresent(
              place -> {
                place.give(next.channel(), now);
                pairs.add(new Given(next, place));
              });
    }
    return pairs;
  }

  private Optional<Place> best(InLine ticket) {
    ServiceQueue queue = queues.get(ticket.queue());
    if (queue == null) {
      return Optional.empty();
    }
    return places.stream()
        .filter(place -> place.fits(ticket.channel()))
        .filter(
            place ->
                ticket.meantFor() == null
                    ? place.serves(queue) && keepsTeam(place, ticket, queue)
                    : place.agent().equals(ticket.meantFor()))
        .min(NEXT);
  }

  /** In a queue for everybody a ticket stays with the team that has it. */
  private static boolean keepsTeam(Place place, InLine ticket, ServiceQueue queue) {
    return queue.team() != null || ticket.team() == null || ticket.team().equals(place.team());
  }

  /** A ticket and who gets it. */
  record Given(InLine ticket, Place place) {}
}
