package io.huifang.platform.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calendars for the tests, built through the JSON form. */
final class Calendars {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Calendars() {}

  static BusinessCalendar calendar(String json) {
    return BusinessCalendar.of(definition(json));
  }

  static CalendarDefinition definition(String json) {
    try {
      return JSON.readValue(json.replace('\'', '"'), CalendarDefinition.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** Every weekday the same periods, written as {@code 09:00-12:00,13:00-24:00}. */
  static BusinessCalendar daily(String zone, String periods) {
    StringBuilder weekly = new StringBuilder();
    for (var day : java.time.DayOfWeek.values()) {
      weekly.append(weekly.isEmpty() ? "" : ",");
      weekly.append("'%s':%s".formatted(day, list(periods)));
    }
    return calendar("{'id':'daily','zone':'%s','weekly':{%s}}".formatted(zone, weekly));
  }

  private static String list(String periods) {
    StringBuilder list = new StringBuilder("[");
    for (String period : periods.split(",")) {
      String[] ends = period.split("-");
      list.append(list.length() == 1 ? "" : ",");
      list.append("{'from':'%s','to':'%s'}".formatted(ends[0], ends[1]));
    }
    return list.append("]").toString();
  }

  static final BusinessCalendar CN_OFFICE =
      calendar(
          """
          {'id':'cn-office','zone':'Asia/Shanghai','weekly':{
            'MONDAY':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}],
            'TUESDAY':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}],
            'WEDNESDAY':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}],
            'THURSDAY':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}],
            'FRIDAY':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}]},
           'dates':{'2026-10-01':[],'2026-10-02':[],'2026-10-05':[],'2026-10-06':[],'2026-10-07':[],
            '2026-10-10':[{'from':'09:00','to':'12:00'},{'from':'13:00','to':'18:00'}],
            '2026-12-31':[{'from':'09:00','to':'12:00'}]}}
          """);
}
