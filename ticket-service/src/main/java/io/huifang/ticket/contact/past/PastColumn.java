package io.huifang.ticket.contact.past;

import java.util.Locale;

/** What a list shows of a contact, and the day that it can be narrowed to. */
public enum PastColumn {
  OFFERED,
  WHO,
  CHANNEL,
  QUEUE,
  OUTCOME,
  WAIT,
  HANDLING,
  TRANSFERS,
  AGENT,
  TICKET,
  DAY;

  static PastColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
