package io.huifang.ticket.settings.staff;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.PutAgent;
import io.huifang.ticket.staff.PutTeam;
import io.huifang.ticket.staff.Team;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Teams and people as fields of a form and back again. */
final class StaffRows {
  static final List<String> PERSON = List.of("id", "name", "email", "team", "role", "active");
  static final List<String> TEAM = List.of("id", "name", "calendar");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]{1,189}");
  private static final Pattern ID = Pattern.compile("[^\\s\\p{Cntrl}/]{1,100}");
  private final StaffTexts texts;

  StaffRows(StaffTexts texts) {
    this.texts = texts;
  }

  static Map<String, String> of(Agent.View person) {
    Map<String, String> row = new HashMap<>();
    row.put("id", person.id());
    row.put("name", person.name());
    row.put("email", text(person.email()));
    row.put("team", text(person.team()));
    row.put("role", person.role().name());
    row.put("active", person.active() ? "1" : "");
    return row;
  }

  static Map<String, String> of(Team.View team) {
    return Map.of("id", team.id(), "name", team.name(), "calendar", team.calendar());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** Null if something is wrong. */
  @Nullable PutAgent person(FormRow row, Set<String> teams) {
    named(row);
    String email = row.optional("email");
    if (email != null && !EMAIL.matcher(email).matches()) {
      row.wrong("email", texts.wrongEmail());
    }
    String team = row.optional("team");
    if (team != null && !teams.contains(team)) {
      row.wrong("team", texts.wrongTeam());
    }
    Agent.Post post = null;
    try {
      post = Agent.Post.valueOf(row.value("role"));
    } catch (IllegalArgumentException e) {
      row.wrong("role", texts.wrongRole());
    }
    boolean active = row.optional("active") != null;
    return row.errors().isEmpty() && post != null
        ? new PutAgent(row.value("name").strip(), email, team, post, active)
        : null;
  }

  /** Null if something is wrong. */
  @Nullable PutTeam team(FormRow row, Set<String> calendars) {
    named(row);
    if (!calendars.contains(row.value("calendar"))) {
      row.wrong("calendar", texts.wrongCalendar());
    }
    return row.errors().isEmpty()
        ? new PutTeam(row.value("name").strip(), row.value("calendar"))
        : null;
  }

  private void named(FormRow row) {
    if (!ID.matcher(row.value("id")).matches()) {
      row.wrong("id", texts.wrongId());
    }
    String name = row.value("name").strip();
    if (name.isEmpty() || name.length() > 200 || name.indexOf('\0') >= 0) {
      row.wrong("name", texts.wrongName());
    }
  }
}
