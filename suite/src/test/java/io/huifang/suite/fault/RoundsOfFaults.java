package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/** Many rounds, for the profile {@code faults}: {@code -Dfaults.rounds=20}. */
class RoundsOfFaults {
  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    try (FaultWorld world = new FaultWorld("faults", 2)) {
      new Rounds(world, Integer.getInteger("faults.rounds", 20)).run();
    }
  }
}
