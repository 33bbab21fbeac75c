package io.huifang.escalation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was stamped on a case when it began; a new matrix or calendar does not touch it. What a
 * later release adds is ignored, so that both can read the cases of the other while they run side
 * by side.
 *
 * @param matrixVersion the version it was taken from
 * @param calendar the business calendar in which its times run
 * @param calendarVersion as which its times run, null in cases from before versions were kept
 * @param promiseWithin business minutes in which the customer is called; null in cases from before
 *     it could differ from the time of the first level
 * @param hours the versions of the calendars in which levels ask
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CasePolicy(
    int matrixVersion,
    String rule,
    String calendar,
    @Nullable Long calendarVersion,
    @Nullable Integer promiseWithin,
    @Nullable Map<String, Long> hours,
    List<CaseLevel> levels) {

  /** Business minutes in which the customer is called. */
  public int firstCallWithin() {
    return Objects.requireNonNullElse(promiseWithin, levels.get(0).withinMinutes());
  }

  /** The version of a calendar in which a level asks, null if none was known. */
  public @Nullable Long versionOf(String calendarId) {
    return hours == null ? null : hours.get(calendarId);
  }
}
