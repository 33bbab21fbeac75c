package io.huifang.suite.demo;

import io.huifang.suite.api.Api;
import io.huifang.suite.identity.Person;
import io.huifang.suite.launch.Stack;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * The second line: specialists by day, with a lead at night and on weekends. One of them is away
 * for two days, and one asks another to take a shift.
 */
final class SecondLine {
  private static final int NOT_FOUND = 404;
  private static final String ID = "second-line";
  private static final String SCHEDULE = "/api/on-call-schedules/" + ID;
  private static final String ZONE = "Asia/Shanghai";

  /** A Monday of long ago, so that the past has shifts too. */
  private static final String START = "2026-01-05";

  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY");
  private static final List<String> WEEKEND = List.of("SATURDAY", "SUNDAY");
  private final Stack stack;
  private final String feng = id("xu.feng");
  private final String grace = id("grace.lindqvist");
  private final String yan = id("sun.yan");

  SecondLine(Stack stack) {
    this.stack = stack;
  }

  /** Once, when the people were told of. */
  void plan() {
    Api admin = as("admin");
    if (admin.get(SCHEDULE).status() != NOT_FOUND) {
      return;
    }
    admin.put(SCHEDULE, Map.of("name", "Second line", "zone", ZONE, "layers", layers())).ok();
    Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
    as("grace.lindqvist").post("/api/on-call-absences", span(today, 4, 6)).ok();
    as("sun.yan")
        .post(
            SCHEDULE + "/overrides",
            Map.of(
                "person",
                yan,
                "from",
                day(today, 2),
                "to",
                today.plus(Duration.ofHours(54)).toString(),
                "reason",
                "the new release goes out"))
        .ok();
    as("xu.feng")
        .post(
            "/api/on-call-swaps",
            Map.of(
                "schedule",
                ID,
                "from",
                day(today, 7),
                "to",
                day(today, 28),
                "askedOf",
                grace,
                "note",
                "school play, I take one of yours"))
        .ok();
  }

  private List<Object> layers() {
    return List.of(
        layer("office hours", List.of(feng, grace), "DAYS", List.of(hours(WEEK, "09:00", "18:00"))),
        layer(
            "nights and weekends",
            List.of(feng, grace, yan),
            "WEEKS",
            List.of(hours(WEEK, "18:00", "09:00"), hours(WEEKEND, "09:00", "09:00"))));
  }

  private static Map<String, Object> layer(
      String name, List<String> people, String unit, List<Object> hours) {
    return Map.of(
        "name", name,
        "people", people,
        "start", START,
        "unit", unit,
        "length", 1,
        "weekday", "MONDAY",
        "changeOver", "09:00",
        "hours", hours);
  }

  private static Map<String, Object> hours(List<String> days, String from, String to) {
    return Map.of("days", days, "from", from, "to", to);
  }

  private static Map<String, Object> span(Instant today, int from, int to) {
    return Map.of("from", day(today, from), "to", day(today, to));
  }

  private static String day(Instant today, int after) {
    return today.plus(Duration.ofDays(after)).toString();
  }

  private Api as(String username) {
    return new Api(stack.url("escalation"), () -> stack.token(username));
  }

  private static String id(String username) {
    return Person.all().stream()
        .filter(person -> person.username().equals(username))
        .findFirst()
        .map(Person::id)
        .orElseThrow();
  }
}
