package io.huifang.ticket.dossier;

import io.huifang.ticket.customer.Customer;
import io.huifang.ticket.loop.AnswerCopy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page about one customer.
 *
 * @param since month of the first contact that is known, empty if there was none
 * @param voice a warning if two people are about to speak with the customer, null if not
 * @param answers the latest scores
 * @param show what the timeline is narrowed to, null for nothing
 * @param older where the timeline goes on, null at its end
 * @param later whether there is something newer than what is shown
 */
public record Dossier(
    Customer.View customer,
    String name,
    String since,
    @Nullable String voice,
    List<DueLine> open,
    List<TicketLine> tickets,
    Numbers numbers,
    List<AnswerCopy.View> answers,
    Map<Moment.Kind, Long> counts,
    List<Day> days,
    Moment.@Nullable Kind show,
    @Nullable Instant older,
    boolean later) {

  /** How much there is in the whole timeline. */
  public long all() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The address of the part that is shown. */
  public String path() {
    return "/customers/" + customer.id() + (show == null ? "" : "?show=" + show);
  }

  /** The address of what is older than that. */
  public String next() {
    return path() + (show == null ? "?" : "&") + "before=" + older;
  }

  /**
   * What has to be done for the customer.
   *
   * @param ticket null where a case is not about a ticket that the reader may see
   * @param callback of which case, null if it is the ticket itself
   */
  public record DueLine(
      @Nullable UUID ticket,
      String text,
      @Nullable Instant dueAt,
      boolean paused,
      Moment.@Nullable CaseLink callback) {}

  /** The customer in numbers, of what the reader may see. */
  public record Numbers(
      long tickets, long open, long kept, long broken, long promised, long asked) {
    public boolean anyPromise() {
      return kept + broken + promised > 0;
    }
  }

  /** A day, or a month of long ago, with what happened on it. */
  public record Day(String title, List<Moment> moments) {}
}
