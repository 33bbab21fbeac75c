package io.huifang.ticket.calendar;

import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.calendar.CalendarDefinition.Period;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.calendar.days.DaysFile;
import io.huifang.ticket.calendar.days.UnreadableDaysException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holidays and make-up days from files. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class DaysFileTest {
  private static final List<Period> WORKING = List.of(new Period("09:00", "18:00"));
  private static final String NATIONAL_DAY =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//test//EN
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20261001
      DTEND;VALUE=DATE:20261008
      SUMMARY:国庆节 休
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20261010
      SUMMARY:国庆节 补班
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20261224
      STATUS:CANCELLED
      SUMMARY:never
      END:VEVENT
      BEGIN:VEVENT
      UID:4
      DTSTAMP:20260101T000000Z
      DTSTART;VALUE=DATE:20260101
      RRULE:FREQ=YEARLY
      SUMMARY:New Year
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  @Test
  void readsHolidaysAndMakeUpDaysOfICalendar() throws Exception {
    Map<String, List<Period>> days = read(NATIONAL_DAY);
    assertThat(days).containsEntry("2026-10-01", List.of()).containsEntry("2026-10-07", List.of());
    assertThat(days).doesNotContainKeys("2026-10-08", "2026-12-24");
    assertThat(days).containsEntry("2026-10-10", WORKING);
    assertThat(days).containsEntry("2026-01-01", List.of()).containsEntry("2029-01-01", List.of());
  }

  @Test
  void readsCsvWithRangesAndHalfDays() throws Exception {
    Map<String, List<Period>> days =
        read(
            "\uFEFFdate,until,hours,name\n"
                + "2026-10-01,2026-10-03,closed,国庆节\n\n"
                + "2026-12-31,,9:00-12:00,\"New Year's Eve, half\"\n"
                + "2026-10-10,,\"09:00-12:00, 13:00-18:00\",补班\n");
    assertThat(days).hasSize(5).containsEntry("2026-10-02", List.of());
    assertThat(days).containsEntry("2026-12-31", List.of(new Period("09:00", "12:00")));
    assertThat(days.get("2026-10-10")).hasSize(2);
  }

  @Test
  void saysWhatCannotBeTaken() {
    refused("", "empty");
    refused("<html>", "neither");
    refused("date,hours\n2026-13-01,closed\n", "line 2");
    refused("date,hours\n2026-10-01,sometimes\n", "line 2");
    refused("date,until,hours\n2026-10-01,2026-09-01,closed\n", "line 2");
    refused("date,until,hours\n2026-10-01,2036-10-01,closed\n", "line 2");
    refused(NATIONAL_DAY.replace(";VALUE=DATE:20261010", ":20261010T090000Z"), "whole days");
    refused(NATIONAL_DAY.replace("20261008", "20251008"), "ends before");
    refused("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "no day");
    refused(new String(new byte[] {(byte) 0xff, (byte) 0xfe}, StandardCharsets.ISO_8859_1), null);
  }

  @Test
  void onlyYearlyRepetitionsAreFollowed() {
    for (String rule : List.of("DAILY", "SECONDLY", "YEARLY;BYDAY=MO", "YEARLY;COUNT=2")) {
      refused(NATIONAL_DAY.replace("FREQ=YEARLY", "FREQ=" + rule), "repeats otherwise");
    }
  }

  @Test
  void theApiTakesThemOver() {
    String id = "cal-" + UUID.randomUUID().toString().substring(0, 8);
    String path = "/api/calendars/" + id;
    admin()
        .body(
            """
            {"id":"%s","zone":"Asia/Shanghai",
             "weekly":{"MONDAY":[{"from":"09:00","to":"18:00"}]},"dates":{"2026-05-01":[]}}
            """
                .formatted(id))
        .put(path)
        .then()
        .statusCode(200);
    admin()
        .contentType("text/calendar")
        .header("If-Match", "\"1\"")
        .body(NATIONAL_DAY.getBytes(StandardCharsets.UTF_8))
        .post(path + "/dates?hours=10:00-16:00")
        .then()
        .statusCode(200)
        .body("dates['2026-05-01']", hasSize(0))
        .body("dates['2026-10-10'][0].from", equalTo("10:00"));
    admin()
        .contentType("text/csv")
        .header("If-Match", "\"1\"")
        .body("date,hours\n2026-06-19,closed\n".getBytes(StandardCharsets.UTF_8))
        .post(path + "/dates")
        .then()
        .statusCode(412);
    admin()
        .contentType("text/csv")
        .header("If-Match", "\"2\"")
        .body("date,hours\n2026-06-19,whenever\n".getBytes(StandardCharsets.UTF_8))
        .post(path + "/dates")
        .then()
        .statusCode(400);
  }

  @Test
  void thePagePutsThemIntoTheForm() {
    String page =
        admin()
            .contentType("multipart/form-data")
            .accept("text/html")
            .header("Accept-Language", "en")
            .multiPart("file", "days.ics", NATIONAL_DAY.getBytes(StandardCharsets.UTF_8))
            .multiPart("hours", "09:00-18:00")
            .post("/settings/calendars/always/days")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("2026-10-01..2026-10-07 closed", "2026-10-10 09:00-18:00", "picture");
    admin().get("/api/calendars/always").then().body("dates.size()", equalTo(0));
  }

  private static Map<String, List<Period>> read(String text) throws UnreadableDaysException {
    return DaysFile.read(text.getBytes(StandardCharsets.UTF_8), WORKING);
  }

  private static void refused(String text, String why) {
    byte[] bytes =
        text.getBytes(why == null ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    assertThatThrownBy(() -> DaysFile.read(bytes, WORKING))
        .isInstanceOf(UnreadableDaysException.class)
        .hasMessageContaining(why == null ? "" : why);
  }
}
