package io.huifang.escalation.board;

import io.huifang.escalation.CaseView;
import io.huifang.escalation.promise.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A case on the board. */
public record BoardRow(
    CaseView escalation, @Nullable Instant dueAt, @Nullable String promise, String owner) {

  static BoardRow of(CaseView c, Promise.@Nullable View promise, String owner) {
    if (promise == null) {
      return new BoardRow(c, null, null, owner);
    }
    boolean open = promise.state() == Promise.State.OPEN;
    return new BoardRow(c, open ? promise.dueAt() : null, promise.state().name(), owner);
  }
}
