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

  /**
   * Settles for good what a parked row is about, because an operator says that it has been done
   * already, or is not to be done. Runs in the transaction that ends the row, and says nothing to
   * anybody outside. Whoever says yes here leaves nothing behind that an audit would miss.
   *
   * @return false if it can only run: then the row stays
   */
  default boolean giveUp(String key) {
    return false;
  }
}
