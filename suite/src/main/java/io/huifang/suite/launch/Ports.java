package io.huifang.suite.launch;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Which port everything listens on; 0 stands for "any free one" until {@link #resolved()}. */
public final class Ports {
  private static final int FIRST = 20_000;
  private static final int LAST = 32_000;
  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = numbers;
  }

  /** The documented ports. */
  public static Ports usual() {
    Map<Port, Integer> numbers = new EnumMap<>(Port.class);
    for (Port port : Port.values()) {
      numbers.put(port, port.usual());
    }
    return new Ports(numbers);
  }

  /** Any free ports, for tests. */
  public static Ports free() {
    Ports ports = usual();
    for (Port port : Port.values()) {
      ports = ports.with(port, 0);
    }
    return ports;
  }

  /** Consecutive ports in the order of {@link Port}. */
  public static Ports from(int base) {
    Ports ports = usual();
    for (Port port : Port.values()) {
      ports = ports.with(port, base + port.ordinal());
    }
    return ports;
  }

  /** The same with one port changed. */
  public Ports with(Port port, int number) {
    Map<Port, Integer> changed = new EnumMap<>(numbers);
    changed.put(port, number);
    return new Ports(changed);
  }

  /** The number. */
  public int get(Port port) {
    return numbers.getOrDefault(port, 0);
  }

  /** The same with every 0 replaced by a port that is free now. */
  public Ports resolved() {
    List<Port> open = Arrays.stream(Port.values()).filter(port -> get(port) == 0).toList();
    List<Integer> free = anyFree(open.size());
    Ports resolved = this;
    for (Port port : open) {
      resolved = resolved.with(port, free.get(open.indexOf(port)));
    }
    return resolved;
  }

  /**
   * Ports that are free now, all different. They lie below those that systems give to outgoing
   * connections: one of these could be taken between now and the start of who is to listen.
   */
  static List<Integer> anyFree(int number) {
    List<Integer> free = new ArrayList<>();
    int next = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    for (int tried = FIRST; tried <= LAST && free.size() < number; tried++) {
      next = next < LAST ? next + 1 : FIRST;
      if (isFree(next)) {
        free.add(next);
      }
    }
    if (free.size() < number) {
      throw new StartFailure("No free port can be found from " + FIRST + " to " + LAST);
    }
    return free;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
