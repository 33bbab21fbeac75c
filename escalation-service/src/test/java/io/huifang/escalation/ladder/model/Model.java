package io.huifang.escalation.ladder.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is told what in which minute: one minute after the other, with a calendar that is walked. It
 * tells of nobody who stands in, since who that is depends on what else the service has to do.
 */
final class Model {
  private static final int DAY = 24 * 60;
  private static final int FRIDAY = 4;
  private static final int[] PARTS = {50, 80, 100};
  private final Scenario scenario;
  private final int startMinute;
  private final int startDay;
  private final List<String> told = new ArrayList<>();
  private int level = -1;
  private String owner = "";
  private boolean held;
  private boolean acknowledged;
  private boolean asks;
  private int asked;
  private int next = -1;
  private int holdsUntil;
  private int promisedAt;
  private int promised;
  private int part;
  private int margin;
  private boolean ambiguous;

  /**
   * @param startMinute of the day in Shanghai at which the case is opened
   * @param startDay of the week, 0 for Monday
   */
  Model(Scenario scenario, int startMinute, int startDay) {
    this.scenario = scenario;
    this.startMinute = startMinute;
    this.startDay = startDay;
  }

  /**
   * @param near minutes in which two steps of a case may follow each other in any order
   */
  List<String> run(int minutes, int near) {
    margin = near;
    up(0);
    promise(0, scenario.promise());
    for (int minute = 1; minute <= minutes; minute++) {
      boolean call = deadline() == minute;
      ambiguous |= (call || next == minute) && Math.abs(deadline() - next) <= margin;
      if (next == minute) {
        step(minute);
      }
      if (call) {
        remind(minute);
      }
      if (minute == scenario.handedAt() && !owner.equals(scenario.handedTo())) {
        comesTo(scenario.handedTo(), minute);
      }
      if (minute == scenario.acknowledgedAt() && asks && !held && !acknowledged) {
        acknowledged = true;
        next = -1;
      }
    }
    // what is told in one minute by one step has no order
    told.sort(Comparator.comparingInt(Model::minuteOf).thenComparing(line -> line));
    return told;
  }

  private static int minuteOf(String line) {
    return Integer.parseInt(line.substring(0, line.indexOf(' ')));
  }

  /** Whether it depends on the order of two steps of one minute, which nobody has promised. */
  boolean ambiguous() {
    return ambiguous;
  }

  private void promise(int from, int within) {
    promisedAt = from;
    promised = within;
    part = 0;
  }

  /** The minute in which somebody is reminded next. */
  private int deadline() {
    return promisedAt + (int) Math.ceil(promised * PARTS[part] / 100.0);
  }

  private void remind(int minute) {
    boolean late = PARTS[part] == 100;
    if (!owner.isEmpty()) {
      told.add(
          minute + " " + owner + (late ? " PROMISE_LATE 100" : " PROMISE_SOON " + PARTS[part]));
    }
    if (!late) {
      part++;
    } else if (level + 1 < scenario.levels().size()) {
      up(minute);
      promise(minute, here().within());
    } else {
      // broken, and told again and again until somebody closes the case
      promise(minute, here().within());
      part = PARTS.length - 1;
    }
  }

  private Scenario.Level here() {
    return scenario.levels().get(level);
  }

  private void up(int minute) {
    if (level + 1 == scenario.levels().size()) {
      next = -1; // a manager hears of it
      return;
    }
    level++;
    Scenario.Duty duty = here().duty();
    if (duty != null && !duty.covers(ofDay(minute))) {
      held = true;
      owner = "";
      asks = false;
      holdsUntil = minute + here().hold();
      next = Math.min(begins(duty, minute), holdsUntil);
      return;
    }
    comesTo(here().who(), minute);
  }

  private void comesTo(String person, int minute) {
    held = false;
    acknowledged = false;
    owner = person;
    asks = here().acknowledge() > 0;
    asked = 1;
    told.add(minute + " " + person + " YOURS");
    next = asks ? end(minute) : -1;
  }

  private void step(int minute) {
    if (held) {
      Scenario.Duty duty = here().duty();
      if (duty.covers(ofDay(minute))) {
        comesTo(duty.person(), minute);
      } else if (minute < holdsUntil) {
        next = Math.min(begins(duty, minute), holdsUntil);
      } else {
        up(minute);
      }
    } else if (asked <= here().repeats()) {
      told.add(minute + " " + owner + " ACKNOWLEDGE");
      asked++;
      next = end(minute);
    } else {
      up(minute);
    }
  }

  /** The minute at which so many minutes of asking are over. */
  private int end(int from) {
    int left = here().acknowledge();
    int minute = from;
    while (left > 0) {
      if (!here().office() || open(minute)) {
        left--;
      }
      minute++;
    }
    return minute;
  }

  private boolean open(int minute) {
    int of = ofDay(minute);
    int day = (startDay + (startMinute + minute) / DAY) % 7;
    return day <= FRIDAY && of >= 9 * 60 && of < 18 * 60;
  }

  private int begins(Scenario.Duty duty, int from) {
    int minute = from;
    while (!duty.covers(ofDay(minute))) {
      minute++;
    }
    return minute;
  }

  private int ofDay(int minute) {
    return (startMinute + minute) % DAY;
  }
}
