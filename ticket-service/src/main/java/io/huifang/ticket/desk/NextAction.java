package io.huifang.ticket.desk;

import io.huifang.ticket.sla.ClockState;
import io.huifang.ticket.view.TicketView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done next with a ticket, and by when.
 *
 * @param used of {@code all}, seconds until it is due
 */
public record NextAction(
    String text, boolean take, @Nullable Instant dueAt, long used, long all, String tone) {

  static NextAction of(
      TicketView ticket,
      List<ClockRow> clocks,
      boolean unread,
      String customer,
      String me,
      DeskTexts texts) {
    boolean mine = me.equals(ticket.agent());
    ClockRow next =
        clocks.stream()
            .filter(row -> row.clock().state() == ClockState.RUNNING)
            .filter(row -> row.clock().dueAt() != null)
            .min(Comparator.comparing(row -> Objects.requireNonNull(row.clock().dueAt())))
            .orElse(null);
    return new NextAction(
        text(ticket, unread, customer, texts),
        ticket.state().active() && !mine,
        next == null ? null : next.clock().dueAt(),
        next == null ? 0 : next.used(),
        next == null ? 1 : next.all(),
        next == null ? "" : next.tone());
  }

  private static String text(TicketView ticket, boolean unread, String customer, DeskTexts texts) {
    return switch (ticket.state()) {
      case RESOLVED -> texts.nextConfirm();
      case CLOSED -> texts.nextNone();
      case PENDING_CUSTOMER -> texts.nextWaitCustomer(customer);
      case PENDING_INTERNAL -> texts.nextWaitInside();
      case NEW, OPEN -> {
        if (ticket.agent() == null) {
          yield texts.nextTake();
        }
        if (ticket.firstRespondedAt() == null) {
          yield texts.nextFirstReply(customer);
        }
        yield unread ? texts.nextAnswer(customer) : texts.nextResolve();
      }
    };
  }

  public long usedMinutes() {
    return used / 60;
  }

  public long allMinutes() {
    return all / 60;
  }
}
