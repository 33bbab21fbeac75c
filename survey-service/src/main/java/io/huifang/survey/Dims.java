package io.huifang.survey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What results are cut by, as of the moment of the trigger; see docs/events.md. */
@Embeddable
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dims(
    @Nullable String channel,
    @Nullable String category,
    @Nullable String subcategory,
    @Nullable String complexity,
    @Nullable String tier,
    @Nullable String segment,
    @Nullable String team,
    @Nullable String agent) {

  /** Nothing known. */
  public static final Dims NONE = new Dims(null, null, null, null, null, null, null, null);

  /** A row without any dimension comes back from the database as null. */
  public static Dims orNone(@Nullable Dims dims) {
    return dims == null ? NONE : dims;
  }
}
