package io.huifang.escalation.oncall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a schedule is called, another library reads it as it was written. */
class IcalTest {
  private static final int TRIES = 1000;
  private static final String[] SIGNS = {"a", ";", ",", "\\", ":", "\"", "é", "值", "😀", " b", "n"};
  private static final Instant FROM = Instant.parse("2026-03-04T01:00:00Z");

  @Test
  void whatIsWrittenIsRead() {
    Random dice = new Random();
    for (int i = 0; i < TRIES; i++) {
      StringBuilder name = new StringBuilder("x");
      for (int sign = dice.nextInt(120); sign > 0; sign--) {
        name.append(SIGNS[dice.nextInt(SIGNS.length)]);
      }
      Ical ical = Ical.begin("any");
      ical.event("uid", FROM, FROM, FROM.plusSeconds(3600), name.toString());
      String text = ical.end();
      for (String line : text.split("\r\n")) {
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
      }
      assertThat(Biweekly.parse(text).first().getEvents().get(0).getSummary().getValue())
          .isEqualTo(name.toString());
    }
  }

  @Test
  void aLineBreakCannotBeginALineOfItsOwn() {
    Ical ical = Ical.begin("a\r\nEND:VCALENDAR");
    ical.event("uid", FROM, FROM, FROM.plusSeconds(1), "b\nATTACH:http://evil.example\u0007");
    assertThat(ical.end().split("\r\n"))
        .contains("X-WR-CALNAME:a\\nEND:VCALENDAR", "SUMMARY:b\\nATTACH:http://evil.example ");
  }
}
