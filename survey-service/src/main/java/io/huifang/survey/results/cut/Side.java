package io.huifang.survey.results.cut;

/** What is counted: what customers have said, or whom we have asked. */
public enum Side {
  ANSWERS("a", "received_at"),
  INVITATIONS("i", "decided_at");

  private final String alias;
  private final String time;

  Side(String alias, String time) {
    this.alias = alias;
    this.time = time;
  }

  /** A column of its table. */
  String column(String name) {
    return alias + "." + name;
  }

  String time() {
    return column(time);
  }
}
