package io.huifang.escalation.board;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tabs of the board. */
public enum BoardView {
  /** What waits for a call of mine. */
  MINE,
  /** All that is open, by due time. */
  OPEN,
  LATE,
  /** Due within the hour. */
  SOON,
  /** Nobody is on call: it waits for somebody who comes. */
  HELD,
  /** Somebody was asked and has not said that they see to it. */
  ASKED,
  /** The customer was reached, the case is not closed. */
  REACHED,
  CLOSED,
  /** Open and closed, for who looks for something. */
  ALL;

  /** As it stands in an address. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(BoardView::key).toList();
  }

  static @Nullable BoardView named(@Nullable String key) {
    return Arrays.stream(values()).filter(view -> view.key().equals(key)).findFirst().orElse(null);
  }
}
