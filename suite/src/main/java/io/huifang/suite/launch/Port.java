package io.huifang.suite.launch;

/** Everything that listens, with its usual port and the option that moves it. */
public enum Port {
  /** Login. */
  KEYCLOAK("keycloak", 8080),
  /** Desk and customer status page. */
  TICKET("ticket", 8081),
  /** Surveys. */
  SURVEY("survey", 8082),
  /** Cases and call-back promises. */
  ESCALATION("escalation", 8083),
  /** Dashboards. */
  KPI("kpi", 8084),
  /** The page that shows the mails. */
  INBOX("inbox", 8085),
  /** Where services send mail to. */
  SMTP("smtp", 2525),
  /** PostgreSQL. */
  DATABASE("database", 5433);

  private final String label;
  private final int usual;

  Port(String label, int usual) {
    this.label = label;
    this.usual = usual;
  }

  /** Name in options and messages. */
  public String label() {
    return label;
  }

  /** The option that moves this port. */
  public String option() {
    return "--" + label + "-port";
  }

  int usual() {
    return usual;
  }
}
