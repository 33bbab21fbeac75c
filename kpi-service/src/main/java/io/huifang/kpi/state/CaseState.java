package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.FactKind;
import io.huifang.kpi.Measured;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of a case. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseState(
    UUID id,
    String number,
    String state,
    @Nullable String cause,
    @Nullable UUID ticketId,
    @Nullable UUID customerId,
    @Nullable String severity,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String rootCause,
    @Nullable String touchpoint,
    @Nullable String party,
    @Nullable Dims dims)
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
    FactChecks.required("case.number", number);
    FactChecks.required("case.state", state);
    FactChecks.required("case.openedAt", openedAt);
    FactChecks.text("case.cause", cause);
    Measured about = new Measured("case", id, version, FactChecks.dims(dims), customerId, ticketId);
    Fact opened = Fact.of(about, FactKind.CASE_OPENED, openedAt).num(state.equals("CLOSED"));
    return List.of(cause == null ? opened : opened.label(cause));
  }
}
