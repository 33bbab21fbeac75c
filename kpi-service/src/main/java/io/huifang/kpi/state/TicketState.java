package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.Measured;
import io.huifang.kpi.trace.Waste;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of a ticket. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TicketState(
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
    @Nullable List<Sla> sla,
    @Nullable Business business,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal weight)
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
    FactChecks.required("ticket.number", number);
    FactChecks.required("ticket.state", state);
    FactChecks.required("ticket.firstContactAt", firstContactAt);
    FactChecks.time("ticket.firstRespondedAt", firstRespondedAt);
    FactChecks.time("ticket.firstResolvedAt", firstResolvedAt);
    FactChecks.time("ticket.resolvedAt", resolvedAt);
    FactChecks.time("ticket.closedAt", closedAt);
    FactChecks.range("ticket.reopens", reopens, 0, 1_000_000);
    FactChecks.range("ticket.transfers", transfers, 0, 1_000_000);
    FactChecks.range(
        "ticket.waitingOnCustomerSeconds", waitingOnCustomerSeconds, 0, 10_000_000_000L);
    return new TicketFacts(this, measured(version)).all();
  }

  /**
   * What follows from the way of a ticket and not from its state alone.
   *
   * @param waste as its steps tell
   */
  public List<Fact> facts(long version, Waste waste) {
    return new TicketFacts(this, measured(version)).waste(waste);
  }

  private Measured measured(long version) {
    Dims safe = FactChecks.dims(dims);
    return new Measured("ticket", id, version, safe, customerId, id, FactChecks.weight(weight));
  }

  boolean done() {
    return state.equals("RESOLVED") || state.equals("CLOSED");
  }

  /** Who did it. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Person(@Nullable String agent, @Nullable String team) {}

  /** Durations in business time, in seconds. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Business(
      @Nullable Long firstResponseSeconds,
      @Nullable Long handlingSeconds,
      @Nullable Long resolutionSeconds,
      @Nullable Long firstResolutionSeconds) {
    static final Business UNKNOWN = new Business(null, null, null, null);
  }

  /**
   * One target of the service standard.
   *
   * @param cycle the how-many-eth promise of this target, null for the first
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Sla(
      String target,
      @Nullable Integer cycle,
      String state,
      @Nullable Instant dueAt,
      @Nullable Person heldBy) {}
}
