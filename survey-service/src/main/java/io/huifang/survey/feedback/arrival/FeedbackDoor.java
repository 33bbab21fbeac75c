package io.huifang.survey.feedback.arrival;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.TeamScope;
import io.huifang.survey.feedback.NewFeedback;
import io.huifang.survey.feedback.Source;
import io.huifang.survey.feedback.category.Categories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What may come in by hand or by a program. */
@ApplicationScoped
public class FeedbackDoor {
  private static final Duration AHEAD = Duration.ofMinutes(5);
  @Inject Categories categories;
  @Inject TeamScope scope;
  @Inject Clock clock;

  /**
   * What is told, if it may be.
   *
   * @throws ProblemException 400 for what cannot be taken
   */
  public NewFeedback checked(NewFeedback told) {
    if (told.source() == Source.ANSWER) {
      throw ProblemException.badField("source", "must be another one: answers come by themselves");
    }
    if (!scope.maySee(told.team())) {
      throw ProblemException.badField("team", "must be your own team");
    }
    Instant at = told.occurredAt();
    if (at != null && at.isAfter(clock.instant().plus(AHEAD))) {
      throw ProblemException.badField("occurredAt", "is in the future");
    }
    categories.check(told.category(), told.subcategory());
    return told;
  }
}
