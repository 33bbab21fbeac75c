package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/** One round, for every build; twenty with {@code -Pfaults}. */
class RoundsOfFaultsIT {
  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    try (FaultWorld world = new FaultWorld("faults", 2)) {
      new Rounds(world, 1).run();
    }
  }
}
