package io.huifang.kpi.catalogue;

/**
 * Contacts by what became of them and how long that took. A variant of a metric is made of them:
 * which ones are a success, and which ones do not count. "In time" is up to the threshold of the
 * question, that second included.
 */
public enum ContactGroup {
  ANSWERED,
  /** Abandoned, asked to be called back, or lost sight of. */
  NOT_ANSWERED,
  ANSWERED_IN_TIME,
  ABANDONED,
  /** The customer went while an answer would still have been in time. */
  ABANDONED_IN_TIME,
  /**
   * The customer went within the first {@link #SHORT} seconds: a wrong number, a second thought.
   */
  ABANDONED_AT_ONCE;

  /** Whoever goes before so many seconds has passed has hardly called. */
  public static final int SHORT = 5;
}
