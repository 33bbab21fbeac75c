package io.huifang.escalation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/** What KPIs are cut by, as of the fact that opened the case. */
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

  public static final Dims NONE = new Dims(null, null, null, null, null, null, null, null);
}
