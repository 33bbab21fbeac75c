package io.huifang.escalation.board;

import java.util.Locale;

/** What the board can show of a case. */
public enum BoardColumn {
  DUE,
  NUMBER,
  CUSTOMER,
  PHONE,
  ABOUT,
  CAUSE,
  TICKET,
  SEVERITY,
  STATE,
  CALLS,
  LATEST,
  OWNER,
  OPENED,
  TEAM,
  /** For whom it waits, and until when. */
  WAITS;

  static BoardColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
