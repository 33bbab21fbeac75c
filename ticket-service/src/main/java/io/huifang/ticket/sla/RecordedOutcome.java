package io.huifang.ticket.sla;

import io.huifang.ticket.standard.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the SLA outcome that another system recorded for a past ticket. */
@ApplicationScoped
public class RecordedOutcome {
  @Inject SlaClocks clocks;

  /** Fetches those of many tickets that are about to be told, together. */
  public void recall(Collection<UUID> tickets) {
    clocks.inTransaction(tickets);
  }

  /**
   * @param met null if the source does not say
   */
  public void keep(UUID ticket, @Nullable Boolean met, Instant at) {
    clocks.begin(ticket);
    if (met != null) {
      SlaClock recorded = SlaClock.recorded(ticket, Target.RESOLUTION, met, at);
      clocks.persist(recorded);
      clocks.inTransaction(ticket).all().add(recorded);
    }
  }
}
