package io.huifang.kpi;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What KPIs are cut by, as of the moment of the fact.
 *
 * @param labels further dimensions by name; null if none
 */
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
    @Nullable Map<String, String> labels) {

  /** Nothing known. */
  public static final Dims NONE = new Dims(null, null, null, null, null, null, null, null, null);

  /** The same with further dimensions; it has none so far. */
  public Dims labelled(Map<String, String> names) {
    return new Dims(
        channel, category, subcategory, complexity, tier, segment, team, agent, Map.copyOf(names));
  }

  /** The same, but done by somebody else. */
  public Dims by(@Nullable String otherTeam, @Nullable String otherAgent) {
    return new Dims(
        channel, category, subcategory, complexity, tier, segment, otherTeam, otherAgent, labels);
  }
}
