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
    boolean open = promise != null && promise.state() == Promise.State.OPEN;
    return new BoardRow(
        c,
        customer == null ? null : customer.name(),
        customer != null && customer.tier().equals("VIP"),
        open ? promise.dueAt() : null,
        promise == null ? null : promise.state().name(),
        promise == null ? 0 : promise.attempts(),
        owner);
  }
}
