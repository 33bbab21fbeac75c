package io.huifang.ticket.desk.list;

import java.util.Locale;

/** What the queue can show of a ticket. */
public enum QueueColumn {
  DUE,
  NUMBER,
  SUBJECT,
  CUSTOMER,
  STATE,
  CHANNEL,
  CATEGORY,
  PRIORITY,
  TEAM,
  AGENT,
  WAITING,
  OPENED,
  RESOLVED;

  /** As it stands in addresses. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static QueueColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
