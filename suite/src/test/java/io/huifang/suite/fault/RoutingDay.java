package io.huifang.suite.fault;

import org.junit.jupiter.api.Test;

/**
 * A working day of a contact centre with three replicas, for the profile {@code faults}: {@code
 * -Drouting.tickets=20000 -Drouting.calls=10000 -Drouting.agents=200}.
 */
class RoutingDay {
  @Test
  void everybodyIsServedAndNobodyIsOverFull() throws Exception {
    DayPlan plan =
        new DayPlan(
            Integer.getInteger("routing.tickets", 20_000),
            Integer.getInteger("routing.calls", 10_000),
            Integer.getInteger("routing.agents", 200));
    try (DayWorld world = new DayWorld(3)) {
      DayOffice office = new DayOffice(world, plan);
      office.open();
      new DayDriver(world, plan, office).run();
      new DayTruth(world, plan).check();
    }
  }
}
