package io.huifang.ticket.routing.push;

import io.huifang.ticket.routing.ServiceQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many could be given something of a queue now, and how much. */
@ApplicationScoped
public class PlaceCount {
  @Inject Places places;

  public Map<String, Count> of(List<ServiceQueue> queues, Instant now) {
    Collection<Place> all = places.at(now).values();
    Map<String, Count> counts = new HashMap<>();
    for (ServiceQueue queue : queues) {
      List<Place> these = all.stream().filter(place -> place.serves(queue)).toList();
      counts.put(queue.id(), new Count(these.size(), these.stream().mapToInt(Place::free).sum()));
    }
    return counts;
  }

  /**
   * @param ready people
   * @param free tickets
   */
  public record Count(int ready, int free) {}
}
