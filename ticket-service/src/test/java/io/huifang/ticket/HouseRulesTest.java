package io.huifang.ticket;

import io.huifang.testkit.HouseRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  /** Packages that are too large for now; the list only gets shorter. */
  private static final Map<String, Integer> CROWDED = Map.of("ticket", 19);

  @Test
  void theHouseIsInOrder() {
    HouseRules.check("ticket", CROWDED);
  }
}
