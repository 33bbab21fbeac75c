package io.huifang.escalation.ladder.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Who is told what in which minute: one minute after the other, with a calendar that is walked. It
 * tells of nobody who stands in, since who that is depends on what else the service has to do.
 */
final class Model {
  private static final int DAY = 24 * 60;
  private static final int FRIDAY = 4;
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

  /**
   * @param startMinute of the day in Shanghai at which the case is opened
   * @param startDay of the week, 0 for Monday
   */
  Model(Scenario scenario, int startMinute, int startDay) {
    this.scenario = scenario;
    this.startMinute = startMinute;
    this.startDay = startDay;
  }

  List<String> run(int minutes) {
    up(0);
    for (int minute = 1; minute <= minutes; minute++) {
      if (next == minute) {
        step(minute);
      }
      if (minute == scenario.handedAt() && !owner.equals(scenario.handedTo())) {
        comesTo(scenario.handedTo(), minute);
      }
      if (minute == scenario.acknowledgedAt() && asks && !held && !acknowledged) {
        acknowledged = true;
        next = -1;
      }
    }
    return told;
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
