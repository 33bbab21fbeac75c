package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueItem;
import java.time.Duration;
import java.util.List;

/** What the engine tells about its work; must be quick and must not fail. */
public interface DueListener {
  /** For those who do not want to know. */
  DueListener NONE = new DueListener() {};

  /** Runs the work on these rows: the place for what has to be around it. */
  default void around(List<DueItem> items, Runnable work) {
    work.run();
  }

  /**
   * The table could not be looked at, or work on it failed.
   *
   * @return whether somebody else says so, because it is more than one kind's trouble
   */
  default boolean outage(Throwable failure) {
    return false;
  }

  /** A row begins to run for the first time, so long after it was due. */
  default void late(String kind, Duration lateness) {}

  /** So many rows were completed. */
  default void ran(String kind, int rows) {}

  /** A row has failed and will be tried again. */
  default void failed(DueItem item, Throwable failure) {}

  /** A row was given up. */
  default void parked(DueItem item, Throwable failure) {}
}
