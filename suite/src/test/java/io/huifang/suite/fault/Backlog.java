package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/** Half a day of events, for the profile {@code faults}: {@code -Dbacklog.events=210000}. */
class Backlog {
  @Test
  void nobodyNoticesThatOneIsAway() throws Exception {
    try (FaultWorld world = new FaultWorld("backlog", 1)) {
      new Absence(world, Integer.getInteger("backlog.events", 210_000)).run();
    }
  }
}
