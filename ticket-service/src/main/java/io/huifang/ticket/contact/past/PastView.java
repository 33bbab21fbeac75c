package io.huifang.ticket.contact.past;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tabs of the list. */
public enum PastView {
  ALL(""),
  /** Nobody of us has spoken with them. */
  MISSED(" and c.outcome in ('ABANDONED', 'CALLBACK_ASKED', 'LOST') and c.direction = 'INBOUND'"),
  /** Somebody has, and no ticket says about what. */
  LOOSE(" and c.outcome = 'ANSWERED' and c.ticket_id is null");

  private final String condition;

  PastView(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }

  /** As it stands in an address. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(PastView::key).toList();
  }

  static PastView named(@Nullable String key) {
    return Arrays.stream(values()).filter(view -> view.key().equals(key)).findFirst().orElse(ALL);
  }
}
