package io.huifang.ticket.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Keeps the SLA outcome that another system recorded for a past ticket. */
@ApplicationScoped
public class RecordedOutcome {
  @Inject SlaClocks clocks;

  public void keep(UUID ticket, boolean met, Instant at) {
    clocks.persist(SlaClock.recorded(ticket, Target.RESOLUTION, met, at));
  }
}
