package io.huifang.ticket.restate;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.staff.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Names of teams. */
@ApplicationScoped
class TeamsAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("team", "id", "text");
  @Inject AggregateLocks locks;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "team";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return ids.stream()
        .flatMap(id -> locks.locked(Team.class, id).stream())
        .map(this::again)
        .toList();
  }

  private Restated again(Team one) {
    UUID id = one.aggregateId();
    return new Restated(id, one.version(), id, clock.instant(), false, Map.of("team", one.view()));
  }
}
