package io.huifang.kpi.intake;

import io.huifang.kpi.Fact;
import io.huifang.kpi.state.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One version of an aggregate with the facts that follow from it.
 *
 * @param stepsFrom the first version of its journey, if it is known: a whole past takes the place
 *     of what was told of the past before, and of what was taken out nothing stays
 */
record Subject(
    SubjectKind kind,
    UUID id,
    long version,
    Instant eventAt,
    State state,
    List<Fact> facts,
    long stepsFrom) {

  /** What makes two of them the same aggregate. */
  record Key(SubjectKind kind, UUID id) {}

  Subject(SubjectKind kind, UUID id, long version, Instant at, State state, List<Fact> facts) {
    this(kind, id, version, at, state, facts, 0);
  }

  Subject from(long firstStep) {
    return new Subject(kind, id, version, eventAt, state, facts, firstStep);
  }

  Key key() {
    return new Key(kind, id);
  }
}
