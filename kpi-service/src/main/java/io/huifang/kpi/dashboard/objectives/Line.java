package io.huifang.kpi.dashboard.objectives;

import io.huifang.kpi.objective.Progress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One objective in words.
 *
 * @param depth 0 for a whole one, 1 for its parts, 2 for theirs
 * @param who whose figure it is, empty for all
 * @param value over the last four weeks, a dash without rows
 * @param percent of the way, from 0 to 100 for the bar
 * @param should where the bar should be today
 * @param attained the same as a whole number, also beyond the ends; null without a value
 * @param forecast empty before there is one
 * @param link to the rows, null before it has begun
 */
public record Line(
    UUID id,
    long version,
    int depth,
    String name,
    String metric,
    String owner,
    String who,
    String fromTo,
    String value,
    String range,
    String n,
    double percent,
    double should,
    @Nullable Long attained,
    String expected,
    String forecast,
    Progress.Standing standing,
    String tone,
    List<Mark> marks,
    @Nullable String link) {

  /** A milestone; {@code reached} is null before its day. */
  public record Mark(String text, @Nullable Boolean reached) {}
}
