package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReplicaTest {
  @Test
  void aSingleOneHasTheKnownPort() {
    assertThat(Replica.of(Part.TICKET, 1, Ports.usual()))
        .containsExactly(new Replica(Part.TICKET, "ticket", 8081));
  }

  @Test
  void severalHaveNamesAndPortsOfTheirOwn() {
    assertThat(Replica.of(Part.KPI, 3, Ports.usual()))
        .extracting(Replica::name)
        .containsExactly("kpi", "kpi-2", "kpi-3");
    assertThat(Replica.of(Part.KPI, 3, Ports.usual()))
        .extracting(Replica::port)
        .doesNotHaveDuplicates()
        .doesNotContain(8084);
  }

  @Test
  void onlyServicesHaveReplicas() {
    assertThatThrownBy(() -> Stack.builder().replicas(Part.DATABASE, 2))
        .hasMessageContaining("2 replicas of database");
  }
}
