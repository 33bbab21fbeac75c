package io.huifang.survey;

import io.huifang.testkit.HouseRules;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  /** Packages that are too large for now; the list only gets shorter. */
  private static final Map<String, Integer> CROWDED = Map.of("survey", 15);

  @Test
  void theHouseIsInOrder() {
    HouseRules.check("survey", CROWDED);
  }
}
