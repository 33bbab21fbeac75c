package io.huifang.escalation.trigger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.escalation.Dims;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parts of a ticket event that this service looks at. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketFact(Ticket ticket, @Nullable Actor actor, @Nullable Change change) {

  /** The ticket after the event. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Ticket(
      UUID id,
      String number,
      @Nullable UUID customerId,
      int reopens,
      @Nullable String priority,
      Dims dims) {}

  /** Who did it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Actor(@Nullable String id) {}

  /** What just changed. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(@Nullable String target, @Nullable String reason) {}
}
