package io.huifang.kpi.report;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.huifang.kpi.value.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is in a report, as numbers and codes: words are found when somebody reads it. What a later
 * release adds is ignored.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportContent(
    ReportKind kind,
    java.time.LocalDate first,
    java.time.LocalDate last,
    String zone,
    Instant madeAt,
    List<Line> figures,
    List<Group> teams,
    List<Cause> causes,
    @Schema(description = "Days that look good and hide a bad half hour") List<Hidden> hidden,
    List<Alarm> alerts) {

  /**
   * One figure of the period.
   *
   * @param value in the unit of the metric; null for n = 0
   * @param low of the 95 % interval, null where there is none
   * @param goal what was hoped for, null for nothing
   * @param course the value of each day, null where there is none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(
      String metric,
      int definitionVersion,
      long n,
      @Nullable Double value,
      @Nullable Double low,
      @Nullable Double high,
      long nBefore,
      @Nullable Double before,
      @Nullable Double lowBefore,
      @Nullable Double highBefore,
      @Nullable Double goal,
      boolean atLeast,
      Verdict verdict,
      List<@Nullable Double> course) {

    /** Whether the change is more than chance: each lies outside the interval of the other. */
    public boolean surelyChanged() {
      return outside(before, low, high) && outside(value, lowBefore, highBefore);
    }

    private static boolean outside(
        @Nullable Double value, @Nullable Double low, @Nullable Double high) {
      return value != null && low != null && high != null && (value < low || value > high);
    }
  }

  /** A team that is surely below the target, or lowest of all. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Group(
      String metric,
      String team,
      long n,
      double value,
      @Nullable Double low,
      @Nullable Double high,
      boolean missed) {}

  /** A category with unhappy answers. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Cause(String category, long unhappy, long all) {}

  /**
   * A half hour that the figure of its day hides.
   *
   * @param day the value of the whole day, which has met the target
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Hidden(
      String metric, Instant start, Instant end, long n, double value, double day, double goal) {}

  /** An alert that was open in the period. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Alarm(
      UUID id,
      String name,
      String metric,
      double value,
      Instant pieceStart,
      Instant raisedAt,
      @Nullable Instant endedAt,
      @Nullable String caseNumber) {}
}
