package io.huifang.platform.due;

import java.time.Instant;

/** The hold of an errand on its row. */
public interface DueClaim {

  DueItem item();

  /** Whether somebody else has it by now; then stop as soon as you can. */
  boolean lost();

  /**
   * Runs the work in a transaction of its own and keeps the claim.
   *
   * @throws FenceLostException if the claim was lost; nothing was changed then
   */
  void during(Runnable work);

  /**
   * Runs the work in a transaction of its own that also completes the row.
   *
   * @throws FenceLostException if the claim was lost; nothing was changed then
   */
  void finish(Runnable work);

  /** Gives the row back, to be taken up at that time; does nothing if the claim was lost. */
  void again(Instant at, String reason);

  /** Gives it back after the pause that its kind prescribes; parks it if it has failed enough. */
  void failed(String reason);
}
