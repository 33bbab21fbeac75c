package io.huifang.kpi.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.Measured;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of a ticket. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TicketState(
    UUID id,
    String number,
    String state,
    @Nullable String openedBy,
    @Nullable Dims dims,
    @Nullable UUID customerId,
    Instant firstContactAt,
    @Nullable Instant firstRespondedAt,
    @Nullable Person firstResponder,
    @Nullable Instant firstResolvedAt,
    @Nullable Instant resolvedAt,
    @Nullable Person resolver,
    @Nullable Instant closedAt,
    int reopens,
    int transfers,
    long waitingOnCustomerSeconds,
    @Nullable List<Sla> sla)
    implements State {

  @Override
  public boolean belongsTo(UUID subject) {
    return subject.equals(id);
  }

  @Override
  public String label() {
    return number;
  }

  @Override
  public List<Fact> facts(UUID subject, long version) {
    Sound.required("ticket.number", number);
    Sound.required("ticket.state", state);
    Sound.required("ticket.firstContactAt", firstContactAt);
    Sound.time("ticket.firstRespondedAt", firstRespondedAt);
    Sound.time("ticket.firstResolvedAt", firstResolvedAt);
    Sound.time("ticket.resolvedAt", resolvedAt);
    Sound.time("ticket.closedAt", closedAt);
    Sound.range("ticket.reopens", reopens, 0, 1_000_000);
    Sound.range("ticket.transfers", transfers, 0, 1_000_000);
    Sound.range("ticket.waitingOnCustomerSeconds", waitingOnCustomerSeconds, 0, 10_000_000_000L);
    Dims safe = Sound.dims(dims);
    return new TicketFacts(this, new Measured("ticket", id, version, safe, customerId, id)).all();
  }

  boolean done() {
    return state.equals("RESOLVED") || state.equals("CLOSED");
  }

  /** Who did it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Person(@Nullable String agent, @Nullable String team) {}

  /** One target of the service standard. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Sla(String target, String state, @Nullable Instant dueAt) {}
}
