package io.huifang.ticket.settings.routing;

import io.huifang.platform.settings.form.FormRow;
import io.huifang.platform.settings.form.FormRows;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Tier;
import io.huifang.ticket.routing.ServiceQueue;
import io.huifang.ticket.routing.seat.Levels;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Queues as rows of the form and back again, with what is wrong in the words of the page. */
final class QueueFields {
  static final FormRows.Shape SHAPE =
      new FormRows.Shape(
          List.of(
              "name",
              "id",
              "mode",
              "team",
              "category",
              "channel",
              "tier",
              "complexity",
              "skills",
              "vipMinutes",
              "priorityMinutes",
              "overflow",
              "overflowMinutes",
              "dedicatedMinutes"),
          "id",
          Set.of("mode", "vipMinutes", "priorityMinutes"));
  private static final int DAY = 1440;
  private static final int WEEK = 10_080;
  private final RoutingTexts texts;
  private final Set<String> teams;

  /**
   * @param teams those that a queue may name
   */
  QueueFields(RoutingTexts texts, Set<String> teams) {
    this.texts = texts;
    this.teams = teams;
  }

  static Map<String, String> of(ServiceQueue queue) {
    Map<String, String> row = new HashMap<>();
    row.put("name", queue.name());
    row.put("id", queue.id());
    row.put("mode", queue.mode().name());
    row.put("team", text(queue.team()));
    row.put("category", text(queue.category()));
    row.put("channel", text(queue.channel()));
    row.put("tier", text(queue.tier()));
    row.put("complexity", text(queue.complexity()));
    row.put("skills", Levels.show(queue.skills()));
    row.put("vipMinutes", String.valueOf(queue.vipMinutes()));
    row.put("priorityMinutes", String.valueOf(queue.priorityMinutes()));
    row.put("overflow", text(queue.overflow()));
    row.put("overflowMinutes", number(queue.overflowMinutes()));
    row.put("dedicatedMinutes", number(queue.dedicatedMinutes()));
    return row;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String number(int minutes) {
    return minutes == 0 ? "" : String.valueOf(minutes);
  }

  /** The queues, of a form in which nothing is wrong; else each field says what it is. */
  List<ServiceQueue> read(FormRows rows) {
    Set<String> ids = new HashSet<>();
    Set<String> all = new HashSet<>();
    rows.all().forEach(row -> all.add(row.value("id").strip()));
    return rows.all().stream().map(row -> read(row, ids, all)).filter(Objects::nonNull).toList();
  }

  private @Nullable ServiceQueue read(FormRow row, Set<String> ids, Set<String> all) {
    String id = row.value("id").strip();
    if (!id.matches("[a-z0-9-]{1,40}")) {
      row.wrong("id", texts.wrongId());
    } else if (!ids.add(id)) {
      row.wrong("id", texts.sameId());
    }
    String name = row.value("name").strip();
    if (name.isEmpty() || name.length() > 100 || name.indexOf('\0') >= 0) {
      row.wrong("name", texts.wrongName());
    }
    for (String field : List.of("channel", "category")) {
      if (row.value(field).length() > 100 || row.value(field).indexOf('\0') >= 0) {
        row.wrong(field, texts.wrongName());
      }
    }
    String team = row.optional("team");
    if (team != null && !teams.contains(team)) {
      row.wrong("team", texts.wrongTeam());
    }
    Map<String, Integer> skills = Levels.read(row.optional("skills"), 1, 1, 5);
    if (skills == null) {
      row.wrong("skills", texts.wrongSkills());
    }
    int vip = minutes(row, "vipMinutes", DAY);
    int priority = minutes(row, "priorityMinutes", DAY);
    if (vip < priority) {
      row.wrong("vipMinutes", texts.vipLess());
    }
    String overflow = row.optional("overflow");
    int after = minutes(row, "overflowMinutes", WEEK);
    if (overflow != null && (!all.contains(overflow) || overflow.equals(id))) {
      row.wrong("overflow", texts.wrongOverflow());
    } else if ((overflow == null) != (after == 0)) {
      row.wrong("overflowMinutes", texts.overflowWhole());
    }
    int dedicated = minutes(row, "dedicatedMinutes", WEEK);
    ServiceQueue.Mode mode = choice(row, "mode", ServiceQueue.Mode.class);
    Tier tier = choice(row, "tier", Tier.class);
    Complexity complexity = choice(row, "complexity", Complexity.class);
    if (!row.errors().isEmpty() || skills == null || mode == null) {
      return null;
    }
    return new ServiceQueue(
        id,
        name,
        team,
        row.optional("channel"),
        row.optional("category"),
        tier,
        complexity,
        mode,
        skills,
        vip,
        priority,
        overflow,
        after,
        dedicated);
  }

  private int minutes(FormRow row, String field, int most) {
    String typed = row.value(field).strip();
    if (typed.isEmpty()) {
      return 0;
    }
    if (typed.matches("[0-9]{1,5}") && Integer.parseInt(typed) <= most) {
      return Integer.parseInt(typed);
    }
    row.wrong(field, texts.wrongMinutes(most));
    return 0;
  }

  private <E extends Enum<E>> @Nullable E choice(FormRow row, String field, Class<E> type) {
    String value = row.optional(field);
    if (value == null) {
      return null;
    }
    try {
      return Enum.valueOf(type, value);
    } catch (IllegalArgumentException e) {
      row.wrong(field, texts.wrongChoice());
      return null;
    }
  }
}
