package io.huifang.survey.feedback.page;

import java.util.Locale;

/** What the inbox can show of feedback. */
public enum InboxColumn {
  DUE,
  NUMBER,
  TEXT,
  AUTHOR,
  SOURCE,
  CATEGORY,
  SEVERITY,
  STATE,
  TICKET,
  TEAM,
  OWNER,
  RECEIVED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static InboxColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
