package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/** Some events, for every build; many with {@code -Pfaults}. */
class BacklogIT {
  @Test
  void nobodyNoticesThatOneIsAway() throws Exception {
    try (FaultWorld world = new FaultWorld("backlog", 1)) {
      new Absence(world, Integer.getInteger("backlog.events", 2_000)).run();
    }
  }
}
