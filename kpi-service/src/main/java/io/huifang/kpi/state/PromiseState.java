package io.huifang.kpi.state;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.Dims;
import io.huifang.kpi.Fact;
import io.huifang.kpi.FactKind;
import io.huifang.kpi.Measured;
import io.huifang.kpi.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is measured of a callback promise: judged by its first due time, however often moved. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PromiseState(
    UUID id,
    @Nullable UUID caseId,
    @Nullable UUID ticketId,
    String state,
    Instant firstDueAt,
    @Nullable Instant fulfilledAt,
    @Nullable Dims dims)
    implements State {

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
    FactChecks.required("promise.state", state);
    FactChecks.required("promise.firstDueAt", firstDueAt);
    FactChecks.time("promise.fulfilledAt", fulfilledAt);
    if (state.equals("WITHDRAWN")) {
      return List.of(); // nobody waits for it any more: it is neither kept nor broken
    }
    Measured about = new Measured("promise", id, version, FactChecks.dims(dims), null, ticketId);
    // An early success waits for its due time too: counting it at once would flatter the rate.
    return List.of(
        Fact.of(about, FactKind.PROMISE, firstDueAt)
            .ref(caseId)
            .num(outcome() == Outcome.KEPT)
            .outcome(outcome())
            .countsFrom(firstDueAt));
  }

  private Outcome outcome() {
    if (fulfilledAt != null) {
      return fulfilledAt.isAfter(firstDueAt) ? Outcome.KEPT_LATE : Outcome.KEPT;
    }
    return state.equals("BROKEN") ? Outcome.BROKEN : Outcome.OVERDUE;
  }
}
