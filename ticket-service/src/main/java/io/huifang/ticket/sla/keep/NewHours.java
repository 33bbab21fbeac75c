package io.huifang.ticket.sla.keep;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.calendar.HoursChanged;
import io.huifang.ticket.sla.Promised;
import io.huifang.ticket.sla.Replanned;
import io.huifang.ticket.sla.TicketClocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  /**
   * The version is part of the key: what is published later for new tickets only stays out of it.
   */
  void plan(@Observes HoursChanged changed) {
    due.plan(kind(), changed.version() + " " + changed.id(), clock.instant());
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
  Optional<Promised> promised(String key, Ticket ticket, TicketClocks own) {
    return super.promised(key, ticket, own)
        .map(
            now ->
                now.rule().calendar().equals(calendar(key))
                    ? new Promised(now.standard(), now.rule(), version(key))
                    : now);
  }

  @Override
  List<UUID> next(String key, Instant now) {
    return FirstColumn.of(
        clocks
            .getEntityManager()
            .createNativeQuery(NEXT)
            .setParameter("calendar", calendar(key))
            .setParameter("version", version(key))
            .setParameter("now", now)
            .setParameter("most", TOGETHER),
        UUID.class);
  }

  private static String calendar(String key) {
    return key.substring(key.indexOf(' ') + 1);
  }

  private static long version(String key) {
    return Long.parseLong(key.substring(0, key.indexOf(' ')));
  }
}
