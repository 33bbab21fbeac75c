package io.huifang.survey.questionnaire;

import java.util.List;

/**
 * The questions of a version. There is one built-in version so far (its row is in the migration);
 * answers name it, so that later versions never mix with it.
 *
 * @param scale the best score; the worst is 1
 */
public record Questionnaire(
    String id, int version, List<Touchpoint> touchpoints, int scale, int longestComment) {

  /** What customers are asked today. */
  public static final Questionnaire CURRENT =
      new Questionnaire("service", 1, List.of(Touchpoint.values()), 5, 2000);

  /** The best answer to 'would you recommend us'; the worst is 0. */
  public static final int BEST_NPS = 10;
}
