package io.huifang.survey.feedback.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which order feedback comes. */
public enum InboxSort {
  /** Who waits for an answer first. */
  DUE,
  NEWEST,
  OLDEST;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static InboxSort named(@Nullable String key) {
    return key == null ? DUE : valueOf(key.toUpperCase(Locale.ROOT));
  }

  String order(boolean back) {
    boolean down = (this == NEWEST) != back;
    String way = down ? " desc" : "";
    return this == DUE ? " order by f.due_at" + way + ", f.id" + way : " order by f.id" + way;
  }

  /** What comes after a row, or before it. */
  String from(boolean back) {
    String then = (this == NEWEST) != back ? "<" : ">";
    return this == DUE
        ? " and (f.due_at, f.id) " + then + " (:at, :after)"
        : " and f.id " + then + " :after";
  }
}
