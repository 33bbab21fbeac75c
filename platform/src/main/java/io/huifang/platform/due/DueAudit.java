package io.huifang.platform.due;

import java.time.Instant;
import java.util.List;

/**
 * The second opinion on one kind of due work, computed from the business tables: what should have
 * happened by now but neither has happened nor is planned. Any finding is a bug or a lost row.
 */
public interface DueAudit {

  /** The kind it is about. */
  String kind();

  /**
   * What was due before the moment, has not happened, and has no row that would make it happen.
   *
   * @return at most {@code limit} findings
   */
  List<Finding> missing(Instant before, int limit);

  /**
   * @param key under which it has to be planned
   * @param dueAt when it was due
   */
  record Finding(String key, Instant dueAt) {}
}
