package io.huifang.platform.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

  @DisplayName("plus, in an office with lunch, National Day, a make-up Saturday and a half day")
  @ParameterizedTest(name = "{0} + {1} = {2} ({3})")
  @CsvSource({
    "2026-09-21T10:00, PT1H, 2026-09-21T11:00, inside one period",
    "2026-09-21T11:30, PT1H, 2026-09-21T13:30, over lunch",
    "2026-09-21T11:00, PT1H, 2026-09-21T12:00, ends at closing and stays there",
    "2026-09-21T12:00, PT1H, 2026-09-21T14:00, closing time is closed",
    "2026-09-21T07:00, PT30M, 2026-09-21T09:30, before opening",
    "2026-09-25T17:00, PT2H, 2026-09-28T10:00, over the weekend",
    "2026-09-30T17:00, PT2H, 2026-10-08T10:00, over the holidays",
    "2026-10-09T17:00, PT2H, 2026-10-10T10:00, into the make-up Saturday",
    "2026-12-31T11:00, PT2H, 2027-01-01T10:00, half day",
    "2026-09-21T10:00, PT0S, 2026-09-21T10:00, nothing to do while open",
    "2026-09-26T10:00, PT0S, 2026-09-28T09:00, nothing to do while closed",
    "2026-09-21T09:00, PT40H, 2026-09-25T18:00, a whole week",
  })
  void plus(String start, Duration time, String due, String why) {
    assertEquals(shanghai(due), Calendars.CN_OFFICE.plus(shanghai(start), time), why);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-21T10:00, 2026-09-21T11:00, PT1H",
    "2026-09-21T08:00, 2026-09-21T20:00, PT8H",
    "2026-09-26T08:00, 2026-09-27T20:00, PT0S",
    "2026-09-28T00:00, 2026-10-12T00:00, PT48H",
    "2026-09-21T11:00, 2026-09-21T10:00, PT0S",
    "2026-09-21T11:00, 2026-09-21T11:00, PT0S",
  })
  void between(String from, String to, Duration expected) {
    assertEquals(expected, Calendars.CN_OFFICE.between(shanghai(from), shanghai(to)));
  }

  @Test
  void makeUpSaturdayIsOpenAndTheHolidayIsNot() {
    assertTrue(Calendars.CN_OFFICE.isOpen(shanghai("2026-10-10T09:00")));
    assertFalse(Calendars.CN_OFFICE.isOpen(shanghai("2026-10-10T18:00")));
    assertFalse(Calendars.CN_OFFICE.isOpen(shanghai("2026-10-01T10:00")));
    assertEquals(
        shanghai("2026-10-08T09:00"),
        Calendars.CN_OFFICE.nextOpening(shanghai("2026-10-01T00:00")));
  }

  @ParameterizedTest(name = "{0} {1}: {2} + {3} = {4}")
  @CsvSource({
    // Clocks jump from 02:00 to 03:00 on 29 March in Berlin, and back from 03:00 on 25 October.
    "Europe/Berlin, 00:00-06:00, 2026-03-29T00:00+01:00, PT5H, 2026-03-29T06:00+02:00",
    "Europe/Berlin, 00:00-06:00, 2026-03-29T00:00+01:00, PT5H1M, 2026-03-30T00:01+02:00",
    "Europe/Berlin, 00:00-06:00, 2026-10-25T00:00+02:00, PT7H, 2026-10-25T06:00+01:00",
    "Europe/Berlin, 02:30-04:00, 2026-03-29T00:00+01:00, PT1H, 2026-03-29T04:00+02:00",
    "Europe/Berlin, 02:10-02:50, 2026-03-29T00:00+01:00, PT1M, 2026-03-30T02:11+02:00",
    "America/New_York, 01:00-05:00, 2026-03-08T00:00-05:00, PT3H, 2026-03-08T05:00-04:00",
    "America/New_York, 00:00-04:00, 2026-11-01T00:00-04:00, PT5H, 2026-11-01T04:00-05:00",
    "America/New_York, 22:00-24:00, 2026-11-01T22:00-05:00, PT3H, 2026-11-02T23:00-05:00",
  })
  void countsRealTimeOverClockChanges(
      String zone, String hours, OffsetDateTime start, Duration time, OffsetDateTime due) {
    BusinessCalendar calendar = Calendars.daily(zone, hours);
    assertEquals(due.toInstant(), calendar.plus(start.toInstant(), time));
    assertEquals(time, calendar.between(start.toInstant(), due.toInstant()));
  }

  @Test
  void aNightShiftRunsThroughMidnight() {
    BusinessCalendar night = Calendars.daily("Asia/Shanghai", "00:00-06:00,22:00-24:00");
    assertEquals(
        shanghai("2026-09-22T02:00"),
        night.plus(shanghai("2026-09-21T23:00"), Duration.ofHours(3)));
  }

  @Test
  void aCalendarThatNeverClosesIsPlainTime() {
    BusinessCalendar always = Calendars.daily("Europe/Berlin", "00:00-12:00,12:00-24:00");
    Instant start = Instant.parse("2026-03-28T23:59:59.123456Z");
    assertEquals(start.plus(Duration.ofDays(40_000)), always.plus(start, Duration.ofDays(40_000)));
    assertEquals(
        Duration.ofDays(40_000), always.between(start, start.plus(Duration.ofDays(40_000))));
    assertTrue(always.isOpen(start));
  }

  @Test
  void refusesToSearchForever() {
    BusinessCalendar once =
        Calendars.calendar(
            "{'id':'once','zone':'UTC','dates':{'2026-01-05':[{'from':'09:00','to':'10:00'}]}}");
    Instant before = Instant.parse("2026-01-01T00:00:00Z");
    assertEquals(Instant.parse("2026-01-05T10:00:00Z"), once.plus(before, Duration.ofHours(1)));
    NoOpeningException closed =
        assertThrows(NoOpeningException.class, () -> once.plus(before, Duration.ofMinutes(61)));
    assertTrue(closed.getMessage().contains("'once' has no opening"), closed.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> Calendars.CN_OFFICE.between(Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z")));
    assertThrows(
        IllegalArgumentException.class,
        () -> Calendars.CN_OFFICE.plus(before, Duration.ofMinutes(-1)));
    assertThrows(
        IllegalArgumentException.class,
        () -> Calendars.CN_OFFICE.plus(before, Duration.ofDays(365_000)));
  }

  private static Instant shanghai(String local) {
    return OffsetDateTime.parse(local + ":00+08:00").toInstant();
  }
}
