package io.huifang.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random calendars around clock changes, compared with a model that walks minute by minute. */
class CalendarPropertiesTest {

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-25",
    "Europe/Berlin, 2026-10-21",
    "America/New_York, 2026-03-05",
    "America/New_York, 2026-10-29",
    "America/Havana, 2026-10-29", // the repeated hour is the one after midnight
    "America/Asuncion, 2023-09-28", // midnight does not exist on one day
    "Australia/Lord_Howe, 2026-04-02", // the clock changes by half an hour
    "Asia/Shanghai, 2026-09-28",
  })
  void agreesWithTheNaiveModel(ZoneId zone, LocalDate around) {
    Random random = new Random(20261001);
    for (int run = 0; run < 60; run++) {
      CalendarDefinition definition = random(random, zone, around);
      BusinessCalendar calendar = BusinessCalendar.of(definition);
      NaiveCalendar naive = new NaiveCalendar(zone, definition);
      Instant base = around.atStartOfDay(zone).toInstant();
      Instant a = base.plusSeconds(60L * random.nextInt(7 * 1440));
      Instant b = a.plusSeconds(60L * random.nextInt(7 * 1440));
      Duration time = Duration.ofMinutes(random.nextInt(3000));
      String what = definition + " " + a + " " + b + " " + time;

      assertEquals(naive.open(a), calendar.isOpen(a), what);
      assertEquals(naive.minutesBetween(a, b), calendar.between(a, b).toMinutes(), what);
      assertEquals(naive.plusMinutes(a, time.toMinutes()), calendar.plus(a, time), what);

      Instant due = calendar.plus(a, time);
      assertEquals(time, calendar.between(a, due), what);
      assertFalse(calendar.plus(b, time).isBefore(due), "later start, earlier due: " + what);
      assertFalse(calendar.plus(a, time.plusSeconds(1)).isBefore(due), what);
    }
  }

  private static CalendarDefinition random(Random random, ZoneId zone, LocalDate around) {
    Map<String, List<CalendarDefinition.Period>> weekly = new HashMap<>();
    weekly.put("WEDNESDAY", List.of(new CalendarDefinition.Period("09:00", "17:00")));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(4) > 0) {
        weekly.put(day.name(), periods(random));
      }
    }
    weekly.computeIfPresent("WEDNESDAY", (d, p) -> p.isEmpty() ? null : p);
    Map<String, List<CalendarDefinition.Period>> dates = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      dates.put(around.plusDays(random.nextInt(14)).toString(), periods(random));
    }
    weekly.putIfAbsent("THURSDAY", List.of(new CalendarDefinition.Period("00:00", "24:00")));
    return new CalendarDefinition("random", zone.getId(), weekly, dates);
  }

  private static List<CalendarDefinition.Period> periods(Random random) {
    TreeSet<Integer> ends = new TreeSet<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      ends.add(random.nextInt(49) * 30);
    }
    List<Integer> sorted = new ArrayList<>(ends);
    List<CalendarDefinition.Period> periods = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i += 2) {
      periods.add(new OpeningPeriod(sorted.get(i - 1), sorted.get(i)).toDefinition());
    }
    return periods;
  }
}
