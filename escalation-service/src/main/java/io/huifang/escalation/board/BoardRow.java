package io.huifang.escalation.board;

import io.huifang.escalation.CaseView;
import io.huifang.escalation.promise.Promise;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A case on the board. */
public record BoardRow(
    CaseView escalation, @Nullable Instant dueAt, @Nullable String promise, String owner) {

  static BoardRow of(CaseView c, Optional<Promise.View> promise, String owner) {
    return new BoardRow(
        c,
        promise.filter(p -> p.state() == Promise.State.OPEN).map(Promise.View::dueAt).orElse(null),
        promise.map(p -> p.state().name()).orElse(null),
        owner);
  }
}
