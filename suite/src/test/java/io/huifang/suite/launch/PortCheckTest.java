package io.huifang.suite.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortCheckTest {
  @Test
  void namesThePortWhoWantsItAndTheOption() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Ports ports = Ports.usual().with(Port.TICKET, taken.getLocalPort());

      assertThatThrownBy(() -> PortCheck.check(ports, List.of(Port.TICKET)))
          .hasMessageContaining(Integer.toString(taken.getLocalPort()))
          .hasMessageContaining("ticket")
          .hasMessageContaining("--ticket-port");
    }
  }

  @Test
  void seesAListenerOnAllInterfaces() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Ports ports = Ports.usual().with(Port.KPI, taken.getLocalPort());

      assertThatThrownBy(() -> PortCheck.check(ports, List.of(Port.KPI)))
          .hasMessageContaining("in use");
    }
  }

  @Test
  void refusesTheSamePortTwice() {
    Ports ports = Ports.free().resolved();
    Ports twice = ports.with(Port.KPI, ports.get(Port.TICKET));

    assertThatThrownBy(() -> PortCheck.check(twice, List.of(Port.TICKET, Port.KPI)))
        .hasMessageContaining("asked for twice");
  }

  @Test
  void freePortsAreFreeAndDifferent() {
    assertThatCode(() -> PortCheck.check(Ports.free().resolved(), List.of(Port.values())))
        .doesNotThrowAnyException();
  }
}
