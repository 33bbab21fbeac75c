package io.huifang.survey;

/** Why somebody was not asked. */
public enum HeldBackReason {
  SAMPLED_OUT,
  /** Asked already a short while ago. */
  FATIGUE,
  OPTED_OUT,
  NO_ADDRESS,
  /** The rules leave this kind of ticket out. */
  DISABLED
}
