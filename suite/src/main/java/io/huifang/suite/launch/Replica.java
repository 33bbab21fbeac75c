package io.huifang.suite.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * One process of a service.
 *
 * @param name of process, log and pid file: {@code ticket}, {@code ticket-2}
 */
record Replica(Part service, String name, int port) {

  /** All of a service: one on the known port, or several on any free ones. */
  static List<Replica> of(Part service, int number, Ports ports) {
    if (number == 1) {
      return List.of(new Replica(service, service.label(), ports.get(service.port())));
    }
    List<Replica> replicas = new ArrayList<>();
    for (int port : Ports.anyFree(number)) {
      replicas.add(new Replica(service, name(service.label(), replicas.size() + 1), port));
    }
    return replicas;
  }

  static String name(String service, int number) {
    return number == 1 ? service : service + "-" + number;
  }
}
