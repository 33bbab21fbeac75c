package io.huifang.platform.audit.trail;

import java.util.Locale;

/** What can be shown of an entry of the trail. */
public enum TrailColumn {
  POSITION,
  WHEN,
  WHO,
  SUBJECT,
  ORIGIN,
  CAUSE,
  ACTION,
  WHAT,
  ID,
  CHANGE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static TrailColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
