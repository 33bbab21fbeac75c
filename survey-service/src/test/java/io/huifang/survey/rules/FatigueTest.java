package io.huifang.survey.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.survey.rules.Fatigue.Asked;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FatigueTest {
  private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

  @Test
  void oneQuestionInSoManyDaysWhateverTheSurvey() {
    Fatigue week = new Fatigue(7, 0, 0, 0, 0);
    assertThat(week.tired(null, "service", asked(8), NOW)).isFalse();
    assertThat(week.tired(null, "service", asked(7), NOW)).isFalse();
    assertThat(week.tired(null, "other", asked(6), NOW)).isTrue();
    assertThat(week.tired(0, "service", asked(6), NOW)).isFalse();
    assertThat(week.tired(30, "service", asked(8), NOW)).isTrue();
  }

  @Test
  void soManyInALongerWindowAlsoForRulesThatAskHoweverLately() {
    Fatigue two = new Fatigue(0, 30, 2, 0, 0);
    assertThat(two.tired(0, "service", asked(31, 40, 3), NOW)).isFalse();
    assertThat(two.tired(0, "service", asked(29, 3), NOW)).isTrue();
  }

  @Test
  void twoSurveysKeepTheirDistanceAndOneFollowsItself() {
    Fatigue apart = new Fatigue(0, 0, 0, 3, 0);
    assertThat(apart.tired(0, "other", asked(2), NOW)).isTrue();
    assertThat(apart.tired(0, "other", asked(4), NOW)).isFalse();
    assertThat(apart.tired(0, "service", asked(2), NOW)).isFalse();
  }

  @Test
  void remindersHaveALimitOfTheirOwn() {
    Fatigue one = new Fatigue(7, 30, 1, 0, 1);
    assertThat(one.tiredOfReminders(List.of(), NOW)).isFalse();
    assertThat(one.tiredOfReminders(List.of(NOW.minus(Duration.ofDays(31))), NOW)).isFalse();
    assertThat(one.tiredOfReminders(List.of(NOW.minus(Duration.ofDays(1))), NOW)).isTrue();
    assertThat(Fatigue.NONE.tiredOfReminders(List.of(NOW), NOW)).isFalse();
  }

  private static List<Asked> asked(int... daysAgo) {
    return Arrays.stream(daysAgo)
        .mapToObj(days -> new Asked(NOW.minus(Duration.ofDays(days)), "service"))
        .toList();
  }
}
