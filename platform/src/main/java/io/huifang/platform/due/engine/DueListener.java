package io.huifang.platform.due.engine;

import io.huifang.platform.due.DueItem;
import java.time.Duration;

/** What the engine tells about its work; must be quick and must not fail. */
public interface DueListener {
  /** For those who do not want to know. */
  DueListener NONE = new DueListener() {};

  /** A row begins to run for the first time, so long after it was due. */
  default void late(String kind, Duration lateness) {}

  /** So many rows were completed. */
  default void ran(String kind, int rows) {}

  /** A row has failed and will be tried again. */
  default void failed(DueItem item, Throwable failure) {}

  /** A row was given up. */
  default void parked(DueItem item, Throwable failure) {}
}
