package io.huifang.platform.audit.trail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tabs above the audit trail. */
public enum TrailView {
  ALL,
  /** What was made, changed or removed. */
  CHANGES("CREATED", "CHANGED", "REMOVED"),
  /** Files that were taken away, and commands of the operator. */
  TAKEN("EXPORTED", "ASKED"),
  REFUSED("REFUSED");

  private final List<String> actions;

  TrailView(String... actions) {
    this.actions = List.of(actions);
  }

  /** Empty for every one. */
  List<String> actions() {
    return actions;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(TrailView::key).toList();
  }

  /** The key is one of the list's. */
  static TrailView named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
