package io.huifang.ticket.calendar;

import io.huifang.platform.calendar.BusinessCalendar;
import io.huifang.platform.calendar.CalendarDefinition;
import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.Version;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stores calendars, tells others about them, and keeps them computable in memory by version. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<StoredCalendar, String> {
  private final Map<String, BusinessCalendar> computed = new ConcurrentHashMap<>();
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * The calendar with this id.
   *
   * @throws ProblemException 404 if there is none
   */
  public BusinessCalendar get(String id) {
    StoredCalendar stored = stored(id);
    return computed.computeIfAbsent(id + "@" + stored.version(), key -> stored.toCalendar());
  }

  StoredCalendar stored(String id) {
    return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("Calendar " + id));
  }

  public boolean exists(String id) {
    return findByIdOptional(id).isPresent();
  }

  List<StoredCalendar> all() {
    return list("order by id");
  }

  /** Creates or replaces; replacing needs the version that was read. */
  @Transactional
  StoredCalendar put(CalendarDefinition definition, @Nullable String ifMatch) {
    StoredCalendar calendar = findById(definition.id());
    if (calendar == null) {
      calendar = new StoredCalendar(Ids.next(), definition);
      persist(calendar);
    } else {
      Version.require(ifMatch, calendar.version());
      calendar.change(definition);
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
