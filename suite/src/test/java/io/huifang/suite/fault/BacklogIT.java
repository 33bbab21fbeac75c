package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/** A few thousand events, for every build. */
class BacklogIT {
  @Test
  void nobodyNoticesThatOneIsAway() throws Exception {
    try (FaultWorld world = new FaultWorld("backlog", 1)) {
      new Absence(world, Integer.getInteger("backlog.events", 5_000)).run();
    }
  }
}
