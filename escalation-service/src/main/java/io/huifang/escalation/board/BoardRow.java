package io.huifang.escalation.board;

import io.huifang.escalation.CaseView;
import io.huifang.escalation.directory.CustomerCopy;
import io.huifang.escalation.promise.Promise;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case on the board.
 *
 * @param customer name, null if nobody is on record
 * @param dueAt when the call is owed, null if it is no more
 * @param calls how often somebody has tried
 */
public record BoardRow(
    CaseView escalation,
    @Nullable String customer,
    boolean vip,
    @Nullable Instant dueAt,
    @Nullable String promise,
    int calls,
    String owner) {

  static BoardRow of(
      CaseView c,
      Promise.@Nullable View promise,
      CustomerCopy.@Nullable View customer,
      String owner) {
    String name = customer == null ? null : customer.name();
    boolean vip = customer != null && customer.tier().equals("VIP");
    if (promise == null) {
      return new BoardRow(c, name, vip, null, null, 0, owner);
    }
    Instant due = promise.state() == Promise.State.OPEN ? promise.dueAt() : null;
    String state = promise.state().name();
    return new BoardRow(c, name, vip, due, state, promise.attempts(), owner);
  }
}
