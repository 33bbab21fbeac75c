package io.huifang.platform.frame;

import java.util.Locale;

/** The services that have pages. */
public enum Site {
  TICKET,
  SURVEY,
  ESCALATION,
  KPI;

  /** Where people reach it. */
  String address(Sites sites) {
    return switch (this) {
      case TICKET -> sites.ticket();
      case SURVEY -> sites.survey();
      case ESCALATION -> sites.escalation();
      case KPI -> sites.kpi();
    };
  }

  /** Whether an application of this name is the service. */
  boolean is(String application) {
    return application.equals(name().toLowerCase(Locale.ROOT) + "-service");
  }
}
