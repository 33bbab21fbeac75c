package io.huifang.escalation.oncall.page.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.escalation.oncall.definition.HoursDefinition;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown can be typed again, in both languages. */
class HoursTextTest {
  private static final int TRIES = 500;

  @Test
  void whatIsShownIsReadAsItWas() {
    Random dice = new Random();
    for (int i = 0; i < TRIES; i++) {
      List<DayOfWeek> days = new ArrayList<>(List.of(DayOfWeek.values()));
      days.removeIf(day -> dice.nextBoolean());
      if (days.isEmpty()) {
        days.add(DayOfWeek.SUNDAY);
      }
      List<HoursDefinition> hours = List.of(new HoursDefinition(days, "18:00", "09:30"));
      for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        assertThat(HoursText.parse(HoursText.show(hours, locale))).isEqualTo(hours);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri-Mon 18:00-9:00",
        "friday-monday 18:00 – 09:00",
        "周五至周一 18:00到9:00",
        "周五,六,日,一 18:00-9:00"
      })
  void aWeekendMayGoOverTheEndOfTheWeek(String text) {
    assertThat(HoursText.parse(text))
        .containsExactly(
            new HoursDefinition(
                List.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                "18:00",
                "09:00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"always", "Mon", "18:00-09:00", "Mon-Fri-Sun 1:00-2:00", "Moo 1:00-2:00"})
  void whatMakesNoSenseIsNothing(String text) {
    assertThat(HoursText.parse(text)).isNull();
  }
}
