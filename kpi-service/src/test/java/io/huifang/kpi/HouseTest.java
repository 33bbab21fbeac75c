package io.huifang.kpi;

import io.huifang.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class HouseTest {
  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.check("kpi");
  }
}
