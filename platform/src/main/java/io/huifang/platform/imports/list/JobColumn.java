package io.huifang.platform.imports.list;

import java.util.Locale;

/** What can be shown of an import. */
public enum JobColumn {
  WHEN,
  FILE,
  TARGET,
  STATE,
  MODE,
  HANDLED,
  FRESH,
  CORRECTED,
  CHANGED,
  SAME,
  BAD;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static JobColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
