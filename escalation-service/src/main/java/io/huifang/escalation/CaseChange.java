package io.huifang.escalation;

import org.jspecify.annotations.Nullable;

/** Everything that happens to a case, with the name under which others are told, if they are. */
public enum CaseChange {
  OPENED("case.opened.v1"),
  CAUSE_ADDED("case.cause-added.v1"),
  ESCALATED("case.escalated.v1"),
  HANDED_OVER("case.handed-over.v1"),
  ACKNOWLEDGED("case.acknowledged.v1"),
  /** Nobody was on call; somebody stands in. What was told before says so already. */
  HELD(null),
  /** Whoever was asked has not acknowledged, and there is no further level. */
  UNANSWERED(null),
  CLOSED("case.closed.v1"),
  /** The answer has reached the mail server of the customer. */
  ANSWERED(null),
  /** The answer could not be delivered; its owner has to see to it. */
  ANSWER_FAILED(null),
  FOLLOWED_UP("case.followed-up.v1");

  private final @Nullable String eventType;

  CaseChange(@Nullable String eventType) {
    this.eventType = eventType;
  }

  public @Nullable String eventType() {
    return eventType;
  }

  /** Whether somebody has the case from then on. */
  public boolean comesToSomebody() {
    return this == OPENED || this == ESCALATED || this == HANDED_OVER;
  }
}
