package io.huifang.kpi.intake;

import io.huifang.kpi.Fact;
import io.huifang.kpi.state.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of an aggregate with the facts that follow from it. */
record Subject(
    SubjectKind kind, UUID id, long version, Instant eventAt, State state, List<Fact> facts) {

  /** What makes two of them the same aggregate. */
  record Key(SubjectKind kind, UUID id) {}

  Key key() {
    return new Key(kind, id);
  }
}
