package io.huifang.survey;

/** Why somebody was not asked. */
public enum HeldBackReason {
  SAMPLED_OUT,
  /** Asked already a short while ago. */
  FATIGUE,
  OPTED_OUT,
  NO_ADDRESS,
  /** The rule that decides asks nobody. */
  DISABLED,
  /** There are rules for such a trigger, and none of them is about this one. */
  NO_RULE,
  /** So many as the rule allows have been asked in this day or week. */
  QUOTA,
  /** Taken back, because the ticket was opened again. */
  REOPENED
}
