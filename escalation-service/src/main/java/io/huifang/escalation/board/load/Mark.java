package io.huifang.escalation.board.load;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is owed.
 *
 * @param number of the case, or of the ticket about which an agent has promised it; empty if that
 *     is not known
 * @param promise id of a promise that has no case, null for a case
 * @param owner subject of who owes it
 * @param about what the call is for, null if nobody has said so
 * @param held whether its case waits for somebody to come on call
 */
public record Mark(
    String number,
    @Nullable String promise,
    String owner,
    @Nullable String customer,
    @Nullable String about,
    Instant due,
    boolean held) {

  /** The page that it leads to. */
  public String path() {
    return promise == null ? "/board/cases/" + number : "/promises/" + promise;
  }
}
