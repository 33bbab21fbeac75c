package io.huifang.ticket.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.settings.FreshCache;
import io.huifang.platform.settings.SettingsChanges;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores calendars and their versions, tells others, and keeps them computable in memory. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<StoredCalendar, String> {
  private final Map<CalendarVersion.Key, BusinessCalendar> computed = new ConcurrentHashMap<>();
  private final FreshCache<String, Optional<Long>> current = new FreshCache<>();
  @Inject Outbox outbox;
  @Inject AggregateLocks locks;
  @Inject SettingsChanges changes;
  @Inject Event<HoursChanged> hoursChanged;
  @Inject Clock clock;

  @Inject
  Calendars(Wakeups wakeups) {
    current.listenTo(wakeups);
  }

  /**
   * The calendar as it is now.
   *
   * @throws ProblemException 404 if there is none
   */
  public BusinessCalendar get(String id) {
    return get(id, currentVersion(id));
  }

  /**
   * The calendar as it was at a version.
   *
   * @param version null for the present one
   * @throws ProblemException 404 if there is none
   */
  public BusinessCalendar get(String id, @Nullable Long version) {
    CalendarVersion.Key key =
        new CalendarVersion.Key(id, version == null ? currentVersion(id) : version);
    BusinessCalendar known = computed.get(key);
    if (known == null) {
      CalendarVersion stored = getEntityManager().find(CalendarVersion.class, key);
      if (stored == null) {
        throw ProblemException.notFound("Calendar " + id);
      }
      known = stored.toCalendar();
      computed.put(key, known);
    }
    return known;
  }

  /**
   * The version that clocks start under now.
   *
   * @throws ProblemException 404 if there is no such calendar
   */
  public long currentVersion(String id) {
    return current
        .get(id, key -> findByIdOptional(key).map(StoredCalendar::version))
        .orElseThrow(() -> ProblemException.notFound("Calendar " + id));
  }

  /** As it is kept now, with its version. */
  public StoredCalendar stored(String id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Calendar " + id));
  }

  public boolean exists(String id) {
    return findByIdOptional(id).isPresent();
  }

  public List<StoredCalendar> all() {
    return list("order by id");
  }

  /**
   * Creates or replaces; replacing needs the version that was read.
   *
   * @param forOpen whether what is open is counted by the new hours from now on
   */
  @Transactional
  public StoredCalendar put(
      CalendarDefinition definition, @Nullable String ifMatch, boolean forOpen) {
    String id = Objects.requireNonNull(definition.id());
    locks.oneAtATime("calendar", id);
    StoredCalendar calendar = locks.locked(StoredCalendar.class, id).orElse(null);
    if (calendar == null) {
      calendar = new StoredCalendar(Ids.next(), definition);
      persist(calendar);
    } else {
      Version.require(ifMatch, calendar.version());
      calendar.change(definition);
    }
    getEntityManager().persist(new CalendarVersion(calendar));
    changes.changed();
    if (forOpen) {
      hoursChanged.fire(new HoursChanged(id, calendar.version()));
    }
    outbox.tell(
        new Fact(
            "calendar.changed.v1",
            calendar.aggregateId(),
            calendar.version(),
            calendar.aggregateId(),
            clock.instant(),
            Map.of("calendar", definition)));
    return calendar;
  }
}
