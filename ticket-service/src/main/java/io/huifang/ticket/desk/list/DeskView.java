package io.huifang.ticket.desk.list;

import io.huifang.ticket.TicketState;
import io.huifang.ticket.queue.QueueField;
import io.huifang.ticket.queue.QueueFilter;
import io.huifang.ticket.queue.QueueFilter.Only;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The views that every desk has. */
public enum DeskView {
  /** All that is open; what an address without a view means. */
  TEAM,
  MINE,
  UNASSIGNED,
  UNREAD,
  SOON,
  LATE,
  PAUSED,
  /** With what has ended. */
  ALL;

  static List<String> codes() {
    return Arrays.stream(values()).map(DeskView::code).toList();
  }

  static DeskView of(@Nullable String name) {
    for (DeskView view : values()) {
      if (view.code().equals(name)) {
        return view;
      }
    }
    return TEAM;
  }

  /** As it stands in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  QueueFilter filter(String me) {
    return switch (this) {
      case MINE -> QueueFilter.OPEN.with(QueueField.AGENT, me);
      case UNASSIGNED -> QueueFilter.OPEN.and(Only.UNASSIGNED);
      case UNREAD -> QueueFilter.OPEN.and(Only.UNREAD);
      case SOON -> QueueFilter.OPEN.and(Only.SOON);
      case PAUSED ->
          QueueFilter.OPEN.with(QueueField.STATE, TicketState.PENDING_CUSTOMER.toString());
      case TEAM -> QueueFilter.OPEN;
      case LATE -> QueueFilter.OPEN.and(Only.LATE);
      case ALL -> QueueFilter.ALL;
    };
  }
}
