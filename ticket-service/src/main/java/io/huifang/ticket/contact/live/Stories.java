package io.huifang.ticket.contact.live;

import io.huifang.ticket.contact.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells how a contact went, event by event. */
@ApplicationScoped
public class Stories {
  @Inject EventRows rows;

  /** In the order in which it happened; empty for what was told in one piece. */
  public List<Line> of(UUID contact) {
    List<LiveEvent> events = rows.of(contact);
    return events.isEmpty() ? List.of() : Life.of(events).told().stream().map(Line::of).toList();
  }

  /**
   * One event.
   *
   * @param counts whether it could happen at its place; else it is kept and changes nothing
   */
  public record Line(
      Signal signal,
      Instant at,
      @Nullable String queue,
      @Nullable String agent,
      @Nullable Outcome outcome,
      boolean counts) {
    static Line of(Story.Told told) {
      LiveEvent event = told.event();
      return new Line(
          event.signal(), event.at(), event.queue(), event.agent(), event.outcome(), told.counts());
    }
  }
}
