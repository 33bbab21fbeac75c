package io.huifang.ticket.queue;

import io.huifang.platform.problem.ProblemException;
import io.huifang.ticket.Priority;
import io.huifang.ticket.TicketState;
import io.huifang.ticket.Tier;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to list; null means any.
 *
 * @param words a number, a handle of the customer, the beginning of a name or words of the subject
 * @param active whether only what is neither resolved nor closed
 * @param unassigned whether only what nobody has
 * @param unread whether only where the customer has written and nobody has replied since
 * @param late whether only what should have been done by now
 */
public record QueueFilter(
    @Nullable TicketState state,
    @Nullable String team,
    @Nullable String agent,
    @Nullable UUID customer,
    @Nullable String externalId,
    @Nullable String channel,
    @Nullable String category,
    @Nullable Tier tier,
    @Nullable Priority priority,
    @Nullable String words,
    boolean active,
    boolean unassigned,
    boolean unread,
    boolean late) {

  private static final int LONGEST = 200;

  /** Everything that is open. */
  public static final QueueFilter OPEN = all().onlyActive();

  /** Everything. */
  public static QueueFilter all() {
    return new QueueFilter(
        null, null, null, null, null, null, null, null, null, null, false, false, false, false);
  }

  public QueueFilter onlyActive() {
    return with(agent, true, unassigned, unread, late);
  }

  /** What one agent has. */
  public QueueFilter of(String who) {
    return with(who, active, unassigned, unread, late);
  }

  public QueueFilter onlyUnassigned() {
    return with(agent, active, true, unread, late);
  }

  public QueueFilter onlyUnread() {
    return with(agent, active, unassigned, true, late);
  }

  public QueueFilter onlyLate() {
    return with(agent, active, unassigned, unread, true);
  }

  /**
   * With words that somebody has typed; nothing typed changes nothing.
   *
   * @throws ProblemException 400 for what is no text that somebody would look for
   */
  public QueueFilter lookingFor(@Nullable String typed) {
    String text = typed == null || typed.isBlank() ? null : typed.strip();
    if (text != null && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
      throw ProblemException.badField("q", "must have at most " + LONGEST + " characters");
    }
    return new QueueFilter(
        state,
        team,
        agent,
        customer,
        externalId,
        channel,
        category,
        tier,
        priority,
        text,
        active,
        unassigned,
        unread,
        late);
  }

  private QueueFilter with(
      @Nullable String who, boolean open, boolean nobodys, boolean wrote, boolean overdue) {
    return new QueueFilter(
        state,
        team,
        who,
        customer,
        externalId,
        channel,
        category,
        tier,
        priority,
        words,
        open,
        nobodys,
        wrote,
        overdue);
  }
}
