package io.huifang.ticket.restate;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.routing.seat.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people can do. */
@ApplicationScoped
class SeatsAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("seat", "agent", "text");
  @Inject AggregateLocks locks;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "seat";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return ids.stream()
        .flatMap(id -> locks.locked(Seat.class, id).stream())
        .map(this::again)
        .toList();
  }

  private Restated again(Seat one) {
    UUID id = Seat.told(one.agent());
    return new Restated(id, one.version(), id, clock.instant(), false, Map.of("seat", one.view()));
  }
}
