package io.huifang.survey.results.group;

import io.huifang.survey.results.tally.Figure;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure in which each stratum counts as much as its share of all, however many of it were asked
 * or have answered.
 *
 * @param figure n is that of all answers in strata that have a share; no interval where a stratum
 *     has a single answer
 * @param plain the same figure where each answer counts as much as any other
 * @param missing share of the strata that nobody has answered from: the figure says nothing of them
 */
public record Stratified(Figure figure, Figure plain, double missing, List<Stratum> strata) {

  /**
   * One stratum.
   *
   * @param share of all, 0 to 1
   * @param sampled its share of the answers
   * @param value null where nobody of it has answered
   */
  @Schema(name = "Stratum")
  public record Stratum(String key, double share, double sampled, long n, @Nullable Double value) {}
}
