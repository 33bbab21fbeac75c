package io.huifang.ticket.attachment.download;

import io.huifang.platform.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * So many downloads at once from one ticket, in each replica: whoever has one link must not be able
 * to take the places of all other customers by reading slowly.
 */
@ApplicationScoped
class DownloadPlaces {
  static final int MOST = 4;
  private final Map<UUID, Integer> taken = new ConcurrentHashMap<>();

  /** Until the answer has ended. */
  void take(UUID ticket, RoutingContext request) {
    if (taken.merge(ticket, 1, Integer::sum) > MOST) {
      leave(ticket);
      throw ProblemException.of(
          429, "too-many-downloads", "Too many downloads", "So many files at once and no more");
    }
    request.addEndHandler(ended -> leave(ticket));
  }

  private void leave(UUID ticket) {
    taken.computeIfPresent(ticket, (id, count) -> count > 1 ? count - 1 : null);
  }
}
