package io.huifang.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.huifang.kpi.FactKind;
import io.huifang.platform.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a metric.
 *
 * @param version of the definition; a changed meaning is a new one
 * @param target what is hoped for by default, in the unit of the metric
 * @param exclusions why a row may not count, by the reason that results show
 * @param windows days that may be waited for a repeat contact
 * @param thresholds seconds within which a contact may be asked to be answered
 * @param unit what the value is measured in; a mean is not always one of scores
 * @param bounds required for scores
 * @param scaled whether scores of one scale at a time are counted
 * @param earlier what it meant before, the newest first
 * @param replacedBy the version of today, if this is an earlier one
 */
public record Metric(
    String id,
    int version,
    Text name,
    Text description,
    String formula,
    Shape shape,
    Unit unit,
    @Schema(description = "What the value cannot leave; of a scaled metric, on its usual scale")
        @Nullable Bounds bounds,
    Source source,
    Better better,
    @Nullable Double target,
    @Nullable Text targetNote,
    String attribution,
    Map<String, Text> exclusions,
    List<Integer> windows,
    @Nullable Integer defaultWindow,
    List<Integer> thresholds,
    @Nullable Integer defaultThreshold,
    @Schema(description = "A further filter and dimension: touchpoint or target")
        @Nullable String qualifier,
    boolean scaled,
    List<Variant> variants,
    @Schema(description = "What it meant before, the newest first") List<EarlierDefinition> earlier,
    @Schema(description = "The version of today, if this is an earlier one")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Integer replacedBy) {

  /** Fills in what the file leaves out. */
  public Metric {
    version = Math.max(version, 1);
    source = source == null ? Source.PLAIN : source;
    exclusions = exclusions == null ? Map.of() : exclusions;
    windows = windows == null ? List.of() : windows;
    thresholds = thresholds == null ? List.of() : thresholds;
    earlier = earlier == null ? List.of() : earlier;
    int next = version;
    for (EarlierDefinition old : earlier) {
      if (old.version() >= next) {
        throw new IllegalArgumentException(id + ": earlier versions go down from " + next);
      }
      if (old.counted() != null && !exclusions.keySet().containsAll(old.counted())) {
        throw new IllegalArgumentException(id + ": " + old.counted() + " leaves nothing out today");
      }
      next = old.version();
    }
    if (!shape.measures(unit)) {
      throw new IllegalArgumentException(id + ": a " + shape + " is not measured in " + unit);
    }
    if (unit == Unit.SCORE && bounds == null) {
      throw new IllegalArgumentException(id + ": scores have bounds");
    }
    boolean contacts = source == Source.CONTACT;
    if (variants.stream().anyMatch(variant -> variant.hits().isEmpty() == contacts)) {
      throw new IllegalArgumentException(id + ": variants of contacts say which ones are hits");
    }
  }

  /** The bounds on a scale: scores begin at 1 on each of them. */
  public @Nullable Bounds boundsOn(@Nullable Integer scale) {
    return bounds == null || scale == null ? bounds : new Bounds(bounds.least(), scale);
  }

  /** The versions of which facts still tell the value, the newest first. */
  @JsonIgnore
  public List<Integer> countable() {
    return Stream.concat(
            Stream.of(version),
            earlier.stream().filter(EarlierDefinition::countable).map(EarlierDefinition::version))
        .toList();
  }

  /** As it was in one of the versions that are countable. */
  public Metric as(int wanted) {
    if (wanted == version) {
      return this;
    }
    EarlierDefinition old =
        earlier.stream().filter(one -> one.version() == wanted).findFirst().orElseThrow();
    Map<String, Text> left = new LinkedHashMap<>(exclusions);
    left.keySet().removeAll(Objects.requireNonNull(old.counted(), id));
    return new Metric(
        id,
        wanted,
        name,
        description,
        formula,
        shape,
        unit,
        bounds,
        source,
        better,
        target,
        targetNote,
        attribution,
        left,
        windows,
        defaultWindow,
        thresholds,
        defaultThreshold,
        qualifier,
        scaled,
        variants,
        List.of(),
        version);
  }

  /** The variant that counts unless another one is asked for. */
  @JsonIgnore
  public Variant usual() {
    return variants.get(0);
  }

  /** How facts become a number. */
  public enum Shape {
    DURATION,
    SHARE,
    MEAN,
    NPS,
    COUNT;

    /** Whether rows can count more or less than once: a median of durations and a count cannot. */
    public boolean weighable() {
      return this == SHARE || this == MEAN || this == NPS;
    }

    /** A mean can be one of anything but yes and no. */
    boolean measures(Unit unit) {
      return switch (this) {
        case DURATION -> unit == Unit.SECONDS;
        case SHARE -> unit == Unit.SHARE;
        case MEAN -> unit == Unit.SCORE || unit == Unit.SECONDS || unit == Unit.COUNT;
        case NPS -> unit == Unit.POINTS;
        case COUNT -> unit == Unit.COUNT;
      };
    }
  }

  /** What a value is measured in. */
  public enum Unit {
    SECONDS,
    SHARE,
    SCORE,
    POINTS,
    COUNT;

    /** The name in results. */
    @JsonValue
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a value can be measured in it. */
    public boolean allows(double value) {
      return switch (this) {
        case SHARE -> value >= 0 && value <= 1;
        case POINTS -> value >= -100 && value <= 100;
        case SECONDS, SCORE, COUNT -> value >= 0 && value < 1e12;
      };
    }

    @JsonCreator
    static Unit of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  /** What a value cannot leave. */
  public record Bounds(double least, double most) {}

  /** How facts are read: as stored, or together with others that may arrive later. */
  public enum Source {
    PLAIN,
    FIRST_CONTACT,
    REPEAT_CONTACT,
    /** What is counted of a ticket, and its repeat contacts beside it. */
    REWORK,
    ANSWERED_INVITATION,
    ESCALATED,
    LATEST_FOLLOW_UP,
    BACKLOG,
    /** Contacts by what became of them and how long that took, see {@link ContactGroup}. */
    CONTACT
  }

  /** Where improvement lies. */
  public enum Better {
    HIGHER,
    LOWER,
    NEITHER
  }

  /** English and simplified Chinese. */
  public record Text(String en, String zh) {
    /** Refuses a text that one of both would miss. */
    public Text {
      if (en == null || en.isBlank() || zh == null || zh.isBlank()) {
        throw new IllegalArgumentException("A text needs English and Chinese: " + en + zh);
      }
    }

    public String in(Language language) {
      return language.chinese() ? zh : en;
    }
  }

  /**
   * One way to measure it.
   *
   * @param business whether durations count business time only
   * @param hits the contacts that are a success, empty for facts that say so themselves
   * @param leavesOut the contacts that do not count at all, null for none
   */
  public record Variant(
      String id,
      FactKind kind,
      boolean business,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ContactGroup> hits,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ContactGroup leavesOut) {
    /** Fills in what the file leaves out. */
    public Variant {
      hits = hits == null ? List.of() : hits;
    }

    /** One of facts that say themselves what they are. */
    public Variant(String id, FactKind kind, boolean business) {
      this(id, kind, business, List.of(), null);
    }
  }
}
