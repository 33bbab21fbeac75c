package io.huifang.ticket.sla.keep;

import io.huifang.ticket.calendar.Calendars;
import io.huifang.ticket.calendar.HoursChanged;
import io.huifang.ticket.sla.Replanned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Clocks that run by a calendar go on by its new hours. */
@ApplicationScoped
class NewHours extends Replanning {
  private static final String NEXT =
      """
      select distinct ticket_id from sla_clock
      where calendar_id = :calendar and calendar_version < :version and breached_at is null
        and (state = 'PAUSED' or (state = 'RUNNING' and due_at > :now))
      order by ticket_id limit :most
      """;
  @Inject Calendars calendars;

  void plan(@Observes HoursChanged changed) {
    due.plan(kind(), changed.id(), clock.instant());
  }

  @Override
  public String kind() {
    return "sla-hours";
  }

  @Override
  Replanned cause() {
    return Replanned.CALENDAR;
  }

  @Override
  List<UUID> next(String calendar, Instant now) {
    return clocks
        .getEntityManager()
        .createNativeQuery(NEXT, UUID.class)
        .setParameter("calendar", calendar)
        .setParameter("version", calendars.currentVersion(calendar))
        .setParameter("now", now)
        .setParameter("most", TOGETHER)
        .getResultList()
        .stream()
        .map(UUID.class::cast)
        .toList();
  }
}
