package io.huifang.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.huifang.kpi.FactKind;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a metric.
 *
 * @param version of the definition; a changed meaning is a new one
 * @param target what is hoped for by default, in the unit of the metric
 * @param exclusions why a row may not count, by the reason that results show
 * @param windows days that may be waited for a repeat contact
 * @param scaled whether scores of one scale at a time are counted
 */
public record Metric(
    String id,
    int version,
    Text name,
    Text description,
    String formula,
    Shape shape,
    Source source,
    Better better,
    @Nullable Double target,
    @Nullable Text targetNote,
    String attribution,
    Map<String, String> exclusions,
    List<Integer> windows,
    @Nullable Integer defaultWindow,
    @Schema(description = "A further filter and dimension: touchpoint or target")
        @Nullable String qualifier,
    boolean scaled,
    List<Variant> variants) {

  /** Fills in what the file leaves out. */
  public Metric {
    version = Math.max(version, 1);
    source = source == null ? Source.PLAIN : source;
    exclusions = exclusions == null ? Map.of() : exclusions;
    windows = windows == null ? List.of() : windows;
  }

  /** What the value is measured in. */
  @JsonProperty(access = JsonProperty.Access.READ_ONLY)
  public String unit() {
    return switch (shape) {
      case DURATION -> "seconds";
      case SHARE -> "share";
      case MEAN -> "score";
      case NPS -> "points";
      case COUNT -> "count";
    };
  }

  /** The variant that counts unless another one is asked for. */
  @JsonIgnore
  public Variant usual() {
    return variants.get(0);
  }

  /** Whether the value reaches the target; null without value or target. */
  public @Nullable Boolean reached(@Nullable Double value) {
    if (value == null || target == null || better == Better.NEITHER) {
      return null;
    }
    return better == Better.HIGHER ? value >= target : value <= target;
  }

  /** How facts become a number. */
  public enum Shape {
    DURATION,
    SHARE,
    MEAN,
    NPS,
    COUNT
  }

  /** How facts are read: as stored, or together with others that may arrive later. */
  public enum Source {
    PLAIN,
    FIRST_CONTACT,
    REPEAT_CONTACT,
    ANSWERED_INVITATION,
    ESCALATED,
    LATEST_FOLLOW_UP,
    BACKLOG
  }

  /** Where improvement lies. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** English and simplified Chinese. */
  public record Text(String en, String zh) {
    public String in(boolean chinese) {
      return chinese ? zh : en;
    }
  }

  /** One way to measure it. */
  public record Variant(String id, FactKind kind) {}
}
