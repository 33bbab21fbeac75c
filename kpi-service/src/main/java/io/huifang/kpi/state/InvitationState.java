package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.FactKind;
import io.huifang.kpi.Measured;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of an invitation: delivered, or why not. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record InvitationState(
    UUID id,
    @Nullable UUID ticketId,
    @Nullable UUID customerId,
    @Nullable String medium,
    String state,
    @Nullable String heldBackReason,
    Instant decidedAt,
    @Nullable Dims dims)
    implements State {
  private static final Set<String> DELIVERED = Set.of("SENT", "ANSWERED", "EXPIRED");

  @Override
  public boolean belongsTo(UUID subject) {
    return subject.equals(id);
  }

  @Override
  public String label() {
    return id.toString();
  }

  @Override
  public List<Fact> facts(UUID subject, long version) {
    FactChecks.required("invitation.state", state);
    FactChecks.required("invitation.decidedAt", decidedAt);
    Measured about =
        new Measured("invitation", id, version, FactChecks.dims(dims), customerId, ticketId);
    return List.of(
        Fact.of(about, FactKind.INVITATION, decidedAt)
            .num(state.equals("ANSWERED"))
            .excluded(notDelivered()));
  }

  private @Nullable String notDelivered() {
    if (DELIVERED.contains(state)) {
      return null;
    }
    FactChecks.text("invitation.heldBackReason", heldBackReason);
    return heldBackReason == null ? state : state + "_" + heldBackReason;
  }
}
