package io.huifang.escalation;

/** Everything that happens to a case, with the name under which others are told, if they are. */
public enum CaseChange {
  OPENED("case.opened.v1"),
  CAUSE_ADDED(null),
  ESCALATED("case.escalated.v1"),
  HANDED_OVER(null),
  CLOSED("case.closed.v1"),
  /** The answer has reached the mail server of the customer. */
  ANSWERED(null),
  /** The answer could not be delivered; its owner has to see to it. */
  ANSWER_FAILED(null),
  FOLLOWED_UP("case.followed-up.v1");

  private final @org.jspecify.annotations.Nullable String eventType;

  CaseChange(@org.jspecify.annotations.Nullable String eventType) {
    this.eventType = eventType;
  }

  public @org.jspecify.annotations.Nullable String eventType() {
    return eventType;
  }
}
