package io.huifang.suite.launch;

import io.huifang.suite.process.StartFailure;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be started by itself; tests and developers rarely need everything. */
public enum Part {
  /** PostgreSQL. */
  DATABASE(Port.DATABASE),
  /** Keycloak. */
  IDENTITY(Port.KEYCLOAK),
  /** Mail server and inbox page. */
  MAIL(Port.SMTP, Port.INBOX),
  /** ticket-service. */
  TICKET(Port.TICKET),
  /** survey-service. */
  SURVEY(Port.SURVEY),
  /** escalation-service. */
  ESCALATION(Port.ESCALATION),
  /** kpi-service. */
  KPI(Port.KPI);

  private static final Set<Part> SERVICES = EnumSet.range(TICKET, KPI);

  private final List<Port> ports;

  Part(Port... ports) {
    this.ports = List.of(ports);
  }

  /** The four services. */
  public static Set<Part> services() {
    return EnumSet.copyOf(SERVICES);
  }

  /** The parts of a list such as {@code database,ticket}. */
  static Set<Part> parse(String list) {
    EnumSet<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : list.split(",", -1)) {
      parts.add(
          Arrays.stream(values())
              .filter(part -> part.label().equals(name.trim()))
              .findFirst()
              .orElseThrow(() -> new StartFailure("There is no part called '" + name + "'")));
    }
    return parts;
  }

  static List<Port> portsOf(Set<Part> parts) {
    return parts.stream().flatMap(part -> part.ports.stream()).collect(Collectors.toList());
  }

  /** Name in options, and of the database of a service. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isService() {
    return SERVICES.contains(this);
  }

  Port port() {
    return ports.get(0);
  }
}
