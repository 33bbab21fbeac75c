package io.huifang.escalation.board;

import io.huifang.escalation.Severity;
import io.huifang.escalation.promise.Attempt;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case on the board.
 *
 * @param ticket number of the ticket it is about, null if it is about none
 * @param subject of that ticket, null if ticket-service has not told
 * @param customer name, null if nobody is on record
 * @param dueAt when the call is owed, null if it is no more
 * @param promise what became of our word
 * @param calls how often somebody has tried
 * @param lastOutcome of the latest try, null before the first
 * @param owner subject
 * @param ownerName null if it is nobody who works here
 * @param team null if it belongs to none
 */
public record BoardRow(
    UUID id,
    String number,
    long version,
    String state,
    String cause,
    Severity severity,
    String reason,
    @Nullable String ticket,
    @Nullable String subject,
    @Nullable String customer,
    @Nullable String tier,
    @Nullable String phone,
    @Nullable Instant dueAt,
    @Nullable String promise,
    int calls,
    Attempt.@Nullable Outcome lastOutcome,
    @Nullable Instant lastAt,
    int level,
    int levels,
    String owner,
    @Nullable String ownerName,
    Instant openedAt,
    @Nullable Instant closedAt,
    @Nullable String team,
    Turn turn) {

  /**
   * For whom it waits.
   *
   * @param heldUntil until when it waits for somebody to come on call at most, null if it does not
   * @param heldFor whom it waits for then, in words
   * @param asks whether nobody has said yet that they see to it, although asked
   * @param asked the names of those who were asked and have not answered, empty for nobody
   * @param me whether the reader is one of them
   * @param askedUntil when that ends, null if nobody is asked any more
   */
  public record Turn(
      @Nullable Instant heldUntil,
      @Nullable String heldFor,
      boolean asks,
      String asked,
      boolean me,
      @Nullable Instant askedUntil) {}

  public boolean open() {
    return state.equals("OPEN");
  }

  public boolean vip() {
    return "VIP".equals(tier);
  }
}
