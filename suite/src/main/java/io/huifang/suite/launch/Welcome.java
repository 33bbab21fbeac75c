package io.huifang.suite.launch;

import io.huifang.suite.identity.Person;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person at the terminal reads when everything runs. */
final class Welcome {
  private final Stack stack;
  private final Set<Part> parts;
  private final boolean demo;

  Welcome(Stack stack, Set<Part> parts, boolean demo) {
    this.stack = stack;
    this.parts = parts;
    this.demo = demo;
  }

  String text(long seconds) {
    StringBuilder text = new StringBuilder("\nHuifang runs (" + seconds + " s).\n\n");
    line(text, Part.TICKET, "Service desk", "ticket");
    line(text, Part.SURVEY, "Surveys", "survey");
    line(text, Part.ESCALATION, "Escalations", "escalation");
    line(text, Part.KPI, "Dashboards", "kpi");
    line(text, Part.MAIL, "Mail inbox", "inbox");
    line(text, Part.IDENTITY, "Login server", "keycloak");
    if (parts.contains(Part.IDENTITY) && !demo) {
      text.append("\n  Log in as admin; the password is login.admin in ")
          .append(stack.secretsFile())
          .append(",\n  which only you can read. More people: in the login server.\n");
    } else if (parts.contains(Part.IDENTITY)) {
      text.append("\n  Everybody's password is ").append(Person.PASSWORD).append("\n");
      for (String role : new String[] {"agent", "specialist", "lead", "manager", "admin"}) {
        text.append("  %-11s %s%n".formatted(role, names(role)));
      }
    }
    if (demo && parts.containsAll(Part.services())) {
      text.append(tryNext());
    }
    return text.append("\nCtrl-C stops everything; the data stays.\n").toString();
  }

  private void line(StringBuilder text, Part part, String what, String name) {
    if (parts.contains(part)) {
      text.append("  %-13s %s%n".formatted(what, stack.url(name)));
    }
  }

  private static String names(String role) {
    return Person.all().stream()
        .filter(person -> person.role().equals(role))
        .map(Welcome::name)
        .collect(Collectors.joining(", "));
  }

  private static String name(Person person) {
    return person.team() == null ? person.username() : person.username() + " " + person.team();
  }

  private String tryNext() {
    return """

      To try: log in to the service desk as li.na and resolve a ticket; answer the survey that
      arrives in the mail inbox with a low score; watch the case appear on the escalation board
      as sun.yan, and the score on the dashboards as mei.chen.
    """;
  }
}
