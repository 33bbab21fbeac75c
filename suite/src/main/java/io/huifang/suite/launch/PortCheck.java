package io.huifang.suite.launch;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out before the start what would only fail in the middle of it. */
final class PortCheck {
  private PortCheck() {}

  static void check(Ports ports, Collection<Port> wanted) {
    Map<Integer, Port> seen = new HashMap<>();
    List<String> sentences = new ArrayList<>();
    for (Port port : wanted) {
      int number = ports.get(port);
      Port twin = seen.putIfAbsent(number, port);
      if (twin != null) {
        sentences.add(
            "Port %d is asked for twice, by %s and by %s; move one with %s N."
                .formatted(number, twin.label(), port.label(), port.option()));
      } else if (isTaken("127.0.0.1", number) || isTaken("::1", number)) {
        sentences.add(
            "Port %d, which %s needs, is in use; free it or choose another with %s N."
                .formatted(number, port.label(), port.option()));
      }
    }
    if (!sentences.isEmpty()) {
      throw new StartFailure(String.join("\n", sentences));
    }
  }

  /** Both loopbacks count: a browser may ask the other one for localhost first. */
  private static boolean isTaken(String address, int number) {
    try (ServerSocket socket = new ServerSocket()) {
      // A port that is only waiting out old connections can be used.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), number));
      return false;
    } catch (BindException e) {
      // Without IPv6 the second loopback cannot be bound at all, which says nothing.
      return !String.valueOf(e.getMessage()).contains("assign requested address");
    } catch (IOException noSuchAddress) {
      return false;
    }
  }
}
