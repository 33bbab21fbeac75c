package io.huifang.ticket.sla.keep;

import io.huifang.platform.storage.FirstColumn;
import io.huifang.ticket.Ticket;
import io.huifang.ticket.sla.Replanned;
import io.huifang.ticket.standard.PublishedForOpen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Open tickets go on under a version of the service standard that was published for them. */
@ApplicationScoped
class NewStandard extends Replanning {
  private static final String NEXT =
      """
      select id from ticket
      where state in ('NEW', 'OPEN', 'PENDING_CUSTOMER', 'PENDING_INTERNAL') and origin = 'LIVE'
        and coalesce(standard_version, 0) < :version
      order by id limit :most
      """;

  void plan(@Observes PublishedForOpen published) {
    due.plan(kind(), String.valueOf(published.version()), clock.instant());
  }

  @Override
  public String kind() {
    return "sla-standard";
  }

  @Override
  Replanned cause() {
    return Replanned.STANDARD;
  }

  @Override
  void prepare(String version, Ticket ticket) {
    ticket.promisedUnder(Integer.parseInt(version));
  }

  @Override
  List<UUID> next(String version, Instant now) {
    return FirstColumn.of(
        clocks
            .getEntityManager()
            .createNativeQuery(NEXT)
            .setParameter("version", Integer.parseInt(version))
            .setParameter("most", TOGETHER),
        UUID.class);
  }
}
