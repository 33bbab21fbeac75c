package io.huifang.survey;

import io.huifang.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void theHouseIsInOrder() {
    HouseRules.check("survey");
  }
}
