package io.huifang.escalation.notify.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.Urgency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

  private static Instant end(QuietHours hours, String moment) {
    Wishes wishes = new Wishes(Set.of(), EnumSet.of(Urgency.HIGH), hours, null);
    return wishes.when(Urgency.NORMAL, Instant.parse(moment));
  }

  private static QuietHours hours(String zone, String from, String to, Set<DayOfWeek> days) {
    return new QuietHours(zone, LocalTime.parse(from), LocalTime.parse(to), days);
  }

  @Test
  void acrossMidnight() {
    QuietHours night = hours("Asia/Shanghai", "22:00", "07:00", ALL);
    assertThat(end(night, "2026-03-04T13:59:59Z")).isEqualTo("2026-03-04T13:59:59Z");
    assertThat(end(night, "2026-03-04T14:00:00Z")).isEqualTo("2026-03-04T23:00:00Z");
    assertThat(end(night, "2026-03-04T22:59:59Z")).isEqualTo("2026-03-04T23:00:00Z");
    assertThat(end(night, "2026-03-04T23:00:00Z")).isEqualTo("2026-03-04T23:00:00Z");
  }

  @Test
  void withinADay() {
    QuietHours lunch = hours("Asia/Shanghai", "12:00", "13:30", ALL);
    assertThat(end(lunch, "2026-03-04T04:30:00Z")).isEqualTo("2026-03-04T05:30:00Z");
    assertThat(end(lunch, "2026-03-04T05:30:00Z")).isEqualTo("2026-03-04T05:30:00Z");
  }

  /** The night after a Friday reaches into the Saturday; the one after a Thursday is no such. */
  @Test
  void daysAreThoseOnWhichTheyBegin() {
    QuietHours friday = hours("Asia/Shanghai", "22:00", "07:00", EnumSet.of(DayOfWeek.FRIDAY));
    assertThat(end(friday, "2026-03-06T20:00:00Z")).isEqualTo("2026-03-06T23:00:00Z");
    assertThat(end(friday, "2026-03-05T20:00:00Z")).isEqualTo("2026-03-05T20:00:00Z");
    assertThat(end(friday, "2026-03-07T15:00:00Z")).isEqualTo("2026-03-07T15:00:00Z");
  }

  /** 29 March 2026: clocks in Berlin go from 02:00 to 03:00. */
  @Test
  void aNightThatIsShorter() {
    QuietHours night = hours("Europe/Berlin", "22:00", "07:00", ALL);
    assertThat(end(night, "2026-03-28T21:30:00Z")).isEqualTo("2026-03-29T05:00:00Z");
    QuietHours gap = hours("Europe/Berlin", "22:00", "02:30", ALL);
    assertThat(end(gap, "2026-03-28T23:00:00Z")).isEqualTo("2026-03-29T01:30:00Z");
  }

  /** 25 October 2026: 02:00 to 03:00 comes twice; the first counts. */
  @Test
  void aNightThatIsLonger() {
    QuietHours night = hours("Europe/Berlin", "22:00", "07:00", ALL);
    assertThat(end(night, "2026-10-24T21:00:00Z")).isEqualTo("2026-10-25T06:00:00Z");
    QuietHours twice = hours("Europe/Berlin", "22:00", "02:30", ALL);
    assertThat(end(twice, "2026-10-24T23:00:00Z")).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(end(twice, "2026-10-25T01:10:00Z")).isEqualTo("2026-10-25T01:10:00Z");
  }

  @Test
  void whatIsUrgentGoesThrough() {
    Wishes wishes =
        new Wishes(
            EnumSet.allOf(Urgency.class),
            EnumSet.of(Urgency.HIGH),
            hours("Asia/Shanghai", "22:00", "07:00", ALL),
            null);
    Instant night = Instant.parse("2026-03-04T15:00:00Z");
    assertThat(wishes.when(Urgency.HIGH, night)).isEqualTo(night);
    assertThat(wishes.when(Urgency.LOW, night)).isEqualTo("2026-03-04T23:00:00Z");
    assertThat(Wishes.usual().when(Urgency.LOW, night)).isEqualTo(night);
  }
}
