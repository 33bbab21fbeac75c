package io.huifang.ticket.routing.seat;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.wakeup.Wakeups;
import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.routing.RoutingBell;
import io.huifang.ticket.staff.Staff;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Seats as stored. */
@ApplicationScoped
public class Seats implements PanacheRepositoryBase<Seat, String> {
  @Inject AggregateLocks locks;
  @Inject Staff staff;
  @Inject Calendars calendars;
  @Inject RoutingBell bell;
  @Inject SettingsChanges changes;
  @Inject Outbox outbox;
  @Inject Clock clock;
  private final FreshCache<String, Map<String, Seat>> known = new FreshCache<>();

  @Inject
  Seats(Wakeups wakeups) {
    known.listenTo(wakeups);
  }

  /** All seats by agent, not older than two seconds; not to be changed. */
  public Map<String, Seat> known() {
    return known.get(
        "", key -> listAll().stream().collect(Collectors.toMap(Seat::agent, seat -> seat)));
  }

  /**
   * @throws ProblemException 404 for who has none
   */
  public Seat of(String agent) {
    return findByIdOptional(agent).orElseThrow(() -> ProblemException.notFound("Seat " + agent));
  }

  /**
   * Creates or changes a seat.
   *
   * @param seen the version that the caller has read, 0 if there was none, null if it does not
   *     matter
   * @throws ProblemException 400, 404 for nobody who works here, 412 if it has changed since
   */
  @Transactional
  public Seat put(String agent, PutSeat as, @Nullable Long seen) {
    if (staff.person(agent).isEmpty()) {
      throw ProblemException.notFound("Person " + agent);
    }
    if (as.calendar() != null && !calendars.exists(as.calendar())) {
      throw ProblemException.badField("calendar", "is not a known calendar");
    }
    locks.oneAtATime("seats", agent);
    Seat seat = locks.locked(Seat.class, agent).orElse(null);
    long version = seat == null ? 0 : seat.version();
    if (seen != null && seen != version) {
      throw ProblemException.staleVersion("It is at version " + version + " by now");
    }
    if (seat == null) {
      seat = new Seat(agent, as);
      persist(seat);
    } else {
      seat.change(as);
    }
    changes.changed();
    bell.afterCommit();
    tell(seat);
    return seat;
  }

  /** What people can do decides who is asked in other services too. */
  private void tell(Seat seat) {
    UUID id = Seat.told(seat.agent());
    Map<String, Object> data = Map.of("seat", seat.view());
    outbox.tell(new Fact("seat.changed.v1", id, seat.version(), id, clock.instant(), data));
  }
}
