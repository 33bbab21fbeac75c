package io.huifang.platform.imports.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tabs above the imports, with what is true of those in them (HQL). */
public enum JobView {
  ALL("1 = 1"),
  /** Somebody has to say what is to be done with the file. */
  OPEN("j.state in (RECEIVING, CHECKED)"),
  RUNNING("j.state in (WAITING, RUNNING, UNDOING)"),
  /** Not all of the file could be taken. */
  BAD("j.counts.bad > 0"),
  FAILED("j.state in (FAILED, EXPIRED)");

  private final String condition;

  JobView(String condition) {
    this.condition = condition;
  }

  String condition() {
    return condition;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(JobView::key).toList();
  }

  /** The key is one of the list's. */
  static JobView named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
