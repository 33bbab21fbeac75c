package io.huifang.ticket.restate;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.ticket.calendar.StoredCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opening hours. */
@ApplicationScoped
class CalendarsAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("business_calendar", "id", "text");
  @Inject AggregateLocks locks;
  @Inject Clock clock;
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return "calendar";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return ids.stream()
        .flatMap(id -> locks.locked(StoredCalendar.class, id).stream())
        .map(this::again)
        .toList();
  }

  private Restated again(StoredCalendar one) {
    UUID id = one.aggregateId();
    return new Restated(
        id, one.version(), id, clock.instant(), false, Map.of("calendar", one.definition()));
  }

  /** Every version stays readable, so the new number needs its row. */
  @Override
  public void raised(List<String> ids, long by) {
    entities
        .createNativeQuery(
            "insert into business_calendar_version (id, version, definition)"
                + " select id, version, definition from business_calendar where id in :ids")
        .setHint("org.hibernate.query.native.spaces", "none")
        .setParameter("ids", ids)
        .executeUpdate();
  }
}
