package io.huifang.platform.due;

/**
 * Work with the world outside, such as HTTP or SMTP, never inside a transaction. The lease is
 * renewed while it runs; what it writes goes through the claim, which refuses once it was lost.
 */
public non-sealed interface DueErrand extends DueHandler {

  /**
   * Does it. A normal return completes the row unless the claim was settled; an exception tries it
   * again later.
   */
  void run(DueClaim claim);

  /** Whether it runs as long as the claim is ours, rather than coming to an end by itself. */
  default boolean standing() {
    return false;
  }

  @Override
  default DueRules rules() {
    return DueRules.ERRANDS;
  }
}
