package io.huifang.platform.due;

/** What a service does with one kind of due work: a {@link DueStep} or a {@link DueErrand}. */
public sealed interface DueHandler permits DueStep, DueErrand {

  /** The name of the kind, stored in every row. */
  String kind();

  /** How many at once, how patiently. */
  DueRules rules();

  /**
   * Whether it says something to people outside. After a restore an operator may want to hold that,
   * because it was said in the time that is lost.
   */
  default boolean outward() {
    return false;
  }
}
