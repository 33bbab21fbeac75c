package io.huifang.kpi.staffing;

/**
 * Everybody who does not find somebody free waits, however long (A. K. Erlang, 1917). Right as long
 * as people are patient; where many hang up it asks for too many people.
 */
final class ErlangC implements WaitModel {
  private final Traffic traffic;

  ErlangC(Traffic traffic) {
    this.traffic = traffic;
  }

  @Override
  public Outlook with(int agents, double within) {
    double load = traffic.erlangs();
    if (load <= 0) {
      return new Outlook(agents, 1, 0, 0.0, 0, 0);
    }
    if (agents <= load) {
      return new Outlook(agents, 0, 1, null, 1, 0);
    }
    double free = agents - load;
    double waiting = waiting(load, agents);
    return new Outlook(
        agents,
        1 - waiting * Math.exp(-free * within / traffic.handling()),
        waiting,
        waiting * traffic.handling() / free,
        load / agents,
        0);
  }

  /** By the recursion of Erlang B, which neither overflows nor loses digits. */
  private static double waiting(double load, int agents) {
    double blocked = 1;
    for (int n = 1; n <= agents; n++) {
      blocked = load * blocked / (n + load * blocked);
    }
    return blocked / (1 - load / agents * (1 - blocked));
  }
}
