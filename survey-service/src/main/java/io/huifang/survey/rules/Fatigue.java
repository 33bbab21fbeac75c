package io.huifang.survey.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often one person is asked at most, by all surveys and on all channels together. 0 sets no
 * limit.
 *
 * @param days at most one question in so many days, where a rule does not say other days
 * @param windowDays length of the longer window
 * @param windowMost how many questions at most in the longer window, by whatever rule
 * @param distanceDays how far two different surveys are apart at least, by whatever rule
 * @param remindersMost how many reminders at most in the longer window
 */
public record Fatigue(
    @NotNull @Min(0) @Max(365) Integer days,
    @NotNull @Min(0) @Max(365) Integer windowDays,
    @NotNull @Min(0) @Max(100) Integer windowMost,
    @NotNull @Min(0) @Max(365) Integer distanceDays,
    @NotNull @Min(0) @Max(100) Integer remindersMost) {

  /** Only what rules say themselves. */
  public static final Fatigue NONE = new Fatigue(0, 0, 0, 0, 0);

  /** The most that anybody has to look back. */
  public static final Duration LONGEST = Duration.ofDays(365);

  /**
   * Something that a person was asked.
   *
   * @param survey the questionnaire
   */
  public record Asked(Instant at, String survey) {}

  /**
   * Whether somebody has been asked too often to be asked now.
   *
   * @param ownDays of the rule, null for those of the policy
   * @param survey that would be asked
   * @param before what the person was asked, in any order
   */
  public boolean tired(@Nullable Integer ownDays, String survey, List<Asked> before, Instant now) {
    int quiet = ownDays == null ? days : ownDays;
    return (quiet > 0 && count(before, now, quiet) > 0)
        || (windowMost > 0 && count(before, now, windowDays) >= windowMost)
        || (distanceDays > 0
            && before.stream()
                .filter(one -> within(one.at(), now, distanceDays))
                .anyMatch(one -> !one.survey().equals(survey)));
  }

  /** Whether a person has been reminded too often to be reminded now. */
  public boolean tiredOfReminders(List<Instant> before, Instant now) {
    return remindersMost > 0
        && before.stream().filter(at -> within(at, now, windowDays)).count() >= remindersMost;
  }

  private static long count(List<Asked> before, Instant now, int days) {
    return before.stream().filter(one -> within(one.at(), now, days)).count();
  }

  private static boolean within(Instant at, Instant now, int days) {
    return at.isAfter(now.minus(Duration.ofDays(days)));
  }
}
