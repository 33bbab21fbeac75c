package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/** Two rounds, for every build. */
class RoundsOfFaultsIT {
  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    try (FaultWorld world = new FaultWorld("faults", 2)) {
      new Rounds(world, 2).run();
    }
  }
}
