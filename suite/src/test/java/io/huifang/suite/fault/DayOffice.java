package io.huifang.suite.fault;

import io.huifang.suite.api.Api;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two shifts of people with three skills each, a queue for each skill, and what is promised. */
final class DayOffice {
  static final LocalTime BEGIN = LocalTime.of(9, 0);
  static final int CAPACITY = 4;
  static final int VIP_MINUTES = 30;
  static final int PRIORITY_MINUTES = 10;

  /** Minutes to the first response. */
  static final Map<String, Integer> PROMISED = Map.of("VIP", 30, "PRIORITY", 60, "STANDARD", 120);

  final List<String> people = new ArrayList<>();
  private final DayWorld world;
  private final DayPlan plan;

  DayOffice(DayWorld world, DayPlan plan) {
    this.world = world;
    this.plan = plan;
  }

  void open() {
    world.jumpTo(DayWorld.workingDay(BEGIN.minusMinutes(5)));
    Api admin = world.as("admin");
    shift(admin, "early", "08:00", "17:30");
    shift(admin, "late", "09:00", "21:00");
    admin.put("/api/teams/desk", Map.of("name", "Desk", "calendar", "always")).ok();
    standards(admin);
    for (int i = 0; i < plan.agents; i++) {
      people.add(person(admin, i));
    }
    List<Map<String, Object>> queues = DayPlan.SKILLS.stream().map(DayOffice::queue).toList();
    String etag = admin.get("/api/routing-plans/current").etag();
    Map<String, Object> body = Map.of("queues", queues, "reason", "a day");
    admin.changeAt("/api/routing-plans", "", body, etag).ok();
  }

  private static void shift(Api admin, String id, String from, String to) {
    Map<String, Object> weekly = new TreeMap<>();
    for (String day :
        List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")) {
      weekly.put(day, List.of(Map.of("from", from, "to", to)));
    }
    Map<String, Object> calendar = new TreeMap<>();
    calendar.put("id", id);
    calendar.put("zone", DayWorld.ZONE.getId());
    calendar.put("weekly", weekly);
    calendar.put("dates", Map.of());
    admin.put("/api/calendars/" + id, calendar).ok();
  }

  private static void standards(Api admin) {
    List<Map<String, Object>> rules = new ArrayList<>();
    PROMISED.forEach(
        (tier, minutes) ->
            rules.add(
                Map.of(
                    "name",
                    tier,
                    "layer",
                    "BASIC",
                    "tier",
                    tier,
                    "calendar",
                    "always",
                    "targets",
                    Map.of("FIRST_RESPONSE", minutes))));
    String etag = admin.get("/api/service-standards/current").etag();
    admin.changeAt("/api/service-standards", "", Map.of("rules", rules), etag).ok();
  }

  private String person(Api admin, int i) {
    String id = "agent-%03d".formatted(i);
    admin
        .put("/api/agents/" + id, Map.of("name", "Agent " + i, "team", "desk", "role", "AGENT"))
        .ok();
    Map<String, Integer> skills = new TreeMap<>();
    for (int k = 0; k < 3; k++) {
      int skill = (i + k * (1 + i / DayPlan.SKILLS.size() % 3)) % DayPlan.SKILLS.size();
      skills.put(DayPlan.SKILLS.get(skill), 1 + (i + k) % 3);
    }
    Map<String, Object> seat = new TreeMap<>();
    seat.put("skills", skills);
    seat.put("capacity", Map.of("*", CAPACITY));
    seat.put("calendar", i % 2 == 0 ? "early" : "late");
    admin.put("/api/agents/" + id + "/seat", seat).ok();
    admin.put("/api/agents/" + id + "/readiness", Map.of("ready", true)).ok();
    return id;
  }

  private static Map<String, Object> queue(String skill) {
    Map<String, Object> queue = new TreeMap<>();
    queue.put("id", skill);
    queue.put("name", skill);
    queue.put("team", "desk");
    queue.put("category", skill);
    queue.put("mode", "PUSH");
    queue.put("skills", Map.of(skill, 1));
    queue.put("vipMinutes", VIP_MINUTES);
    queue.put("priorityMinutes", PRIORITY_MINUTES);
    queue.put("overflowMinutes", 0);
    queue.put("dedicatedMinutes", 0);
    return queue;
  }
}
