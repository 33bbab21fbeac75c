package io.huifang.escalation.ladder.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A policy and what people do while it runs, all in minutes after the case was opened.
 *
 * @param promise within how many minutes the customer is to be called, which nobody does
 * @param acknowledgedAt when whoever owns it then says so, -1 for never
 * @param handedAt when it is handed to {@code handedTo}, -1 for never
 */
record Scenario(
    String name,
    List<Level> levels,
    int promise,
    int acknowledgedAt,
    int handedAt,
    String handedTo) {

  /**
   * A level.
   *
   * @param who a person, or whoever is on call where {@code duty} is not null
   * @param within minutes in which it has to call, where the level before has not
   * @param acknowledge minutes, 0 if nobody has to
   * @param office whether asking rests outside office hours
   */
  record Level(
      String who, Duty duty, int within, int acknowledge, int repeats, boolean office, int hold) {

    String json(String schedule) {
      String whom = duty == null ? "person " + who : "on-call " + schedule;
      return """
          {"who":["%s"],"withinMinutes":%d,%s"repeats":%d,%s"holdMinutes":%d}
          """
          .formatted(
              whom,
              within,
              acknowledge == 0 ? "" : "\"acknowledgeWithin\":" + acknowledge + ",",
              repeats,
              office ? "\"hours\":\"office\"," : "",
              hold);
    }
  }

  /** On call every day between two full hours in Shanghai. */
  record Duty(String person, int fromHour, int toHour) {

    boolean covers(int minuteOfDay) {
      return minuteOfDay >= fromHour * 60 && minuteOfDay < toHour * 60;
    }
  }

  /**
   * @param plain without anything that depends on the hour, and without people who do something
   */
  static Scenario random(Random random, int number, List<String> people, boolean plain) {
    String name = "model-" + number + "-" + random.nextInt(1_000_000);
    List<Level> levels = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      String who = people.get(random.nextInt(people.size()));
      int from = random.nextInt(20);
      Duty duty =
          !plain && random.nextInt(3) == 0
              ? new Duty(who, from, from + 1 + random.nextInt(4))
              : null;
      int acknowledge = random.nextInt(4) == 0 ? 0 : 5 * (1 + random.nextInt(30));
      levels.add(
          new Level(
              who,
              duty,
              20 + random.nextInt(400),
              acknowledge,
              random.nextInt(3),
              !plain && random.nextInt(3) == 0,
              10 * (1 + random.nextInt(20))));
    }
    int acknowledgedAt = plain || random.nextBoolean() ? -1 : 3 + 7 * random.nextInt(100);
    int handedAt = plain || random.nextInt(3) > 0 ? -1 : 4 + 7 * random.nextInt(60);
    return new Scenario(
        name,
        levels,
        30 + random.nextInt(900),
        acknowledgedAt,
        handedAt,
        people.get(random.nextInt(people.size())));
  }

  /** The levels as the matrix has them; each level with a duty has a schedule of its own. */
  String json() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < levels.size(); i++) {
      all.add(levels.get(i).json(schedule(i)));
    }
    return "{\"name\":\"%1$s\",\"category\":\"%1$s\",\"calendar\":\"always\",\"promiseWithin\":%2$d,"
            .formatted(name, promise)
        + "\"levels\":["
        + all.stream().collect(Collectors.joining(","))
        + "]}";
  }

  String schedule(int level) {
    return name + "-" + level;
  }
}
