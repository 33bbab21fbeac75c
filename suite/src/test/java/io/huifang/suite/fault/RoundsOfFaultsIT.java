package io.huifang.suite.fault;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One round; twenty with {@code -Pfaults}. */
@Tag("long")
class RoundsOfFaultsIT {
  @Test
  void nothingIsLostAndNothingDoubled() throws Exception {
    try (FaultWorld world = new FaultWorld("faults", 2)) {
      new Rounds(world, 1).run();
    }
  }
}
