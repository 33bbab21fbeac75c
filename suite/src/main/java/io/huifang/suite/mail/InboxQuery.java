package io.huifang.suite.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What a reader of the inbox asked for. */
record InboxQuery(@Nullable String to, int limit) {
  private static final int USUAL = 100;

  static InboxQuery of(@Nullable String raw) {
    String to = null;
    int limit = USUAL;
    for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      if (pair.startsWith("to=") && !value.isBlank()) {
        to = value.trim();
      } else if (pair.startsWith("limit=") && value.matches("\\d{1,6}")) {
        limit = Math.min(Mailbox.CAPACITY, Integer.parseInt(value));
      }
    }
    return new InboxQuery(to, limit);
  }

  private static String decode(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damagedEscape) {
      return "";
    }
  }
}
