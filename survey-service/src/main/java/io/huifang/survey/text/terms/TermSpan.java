package io.huifang.survey.text.terms;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.results.Asked;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The comments that are looked at.
 *
 * @param from the beginning, null for all that there is; then there is no period before
 * @param to the end, which is not included
 * @param asked whose they are, without a period
 */
public record TermSpan(@Nullable Instant from, Instant to, Asked asked) {
  public TermSpan {
    if (from != null && !from.isBefore(to)) {
      throw ProblemException.badField("from", "must be before the end of the period");
    }
    asked = new Asked(null, asked.team(), asked.orNone(), asked.only());
  }

  /** Since when comments are counted: the period before is as long. */
  @Nullable Instant since() {
    return from == null ? null : from.minus(Duration.between(from, to));
  }
}
