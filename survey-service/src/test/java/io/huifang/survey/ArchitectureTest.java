package io.huifang.survey;

import io.huifang.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheHouseRules() {
    HouseRules.check("survey");
  }
}
