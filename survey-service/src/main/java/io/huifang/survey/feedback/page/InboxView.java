package io.huifang.survey.feedback.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tabs of the inbox. */
public enum InboxView {
  MINE("f.owner = :me and f.state <> 'CLOSED'"),
  NEW("f.state = 'NEW'"),
  /** Somebody waits longer than was meant. */
  LATE("f.due_at < :now and f.state in ('NEW', 'OPEN')"),
  OPEN("f.state <> 'CLOSED'"),
  CLOSED("f.state = 'CLOSED'"),
  ALL("true");

  private final String condition;

  InboxView(String condition) {
    this.condition = condition;
  }

  /** In SQL; of the parameters {@code me} and {@code now}. */
  String condition() {
    return condition;
  }

  /** As it stands in addresses. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static InboxView named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(InboxView::key).toList();
  }
}
