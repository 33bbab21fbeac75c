package io.huifang.survey;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Embeddable;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What results are cut by, as of the moment of the trigger; see docs/events.md.
 *
 * @param labels further dimensions by name; null if none
 */
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
    @Nullable String agent,
    @JdbcTypeCode(SqlTypes.JSON) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Nullable Map<String, String> labels) {

  /** Nothing known. */
  public static final Dims NONE = new Dims(null, null, null, null, null, null, null, null, null);

  /** A row without any dimension comes back from the database as null. */
  public static Dims orNone(@Nullable Dims dims) {
    return dims == null ? NONE : dims;
  }
}
