package io.huifang.survey.rules;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;

/**
 * At most so many are asked for each value of a fact, so that the many do not drown the few.
 *
 * @param fact of which each value has so many; what is not known is a value of its own
 * @param per in a day or a week of the organisation, which begins on Monday
 * @param most how many
 */
public record Quota(
    @NotBlank @Size(max = 100) String fact,
    @NotNull Per per,
    @NotNull @Min(0) @Max(1_000_000) Integer most) {

  /** How long it counts. */
  public enum Per {
    DAY,
    WEEK
  }

  /** What is counted: one value in one day or week. */
  public record Count(String rule, String fact, Per per, String value, LocalDate from)
      implements Comparable<Count> {
    @Override
    public int compareTo(Count other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("\u0000", rule, fact, per.name(), value, from.toString());
    }
  }

  /** Where somebody who is asked at this moment counts. */
  public Count count(String rule, Facts facts, Instant at, ZoneId zone) {
    LocalDate day = at.atZone(zone).toLocalDate();
    LocalDate from =
        per == Per.DAY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Count(rule, fact, per, Objects.requireNonNullElse(facts.of(fact), ""), from);
  }
}
