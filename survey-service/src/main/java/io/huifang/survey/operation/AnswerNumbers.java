package io.huifang.survey.operation;

import io.huifang.survey.answer.AnswerReceived;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Answers that came; from the start, so that a rate does not miss the first. */
@Startup
@ApplicationScoped
public class AnswerNumbers {
  private final Counter answers;

  @Inject
  AnswerNumbers(MeterRegistry meters) {
    answers =
        Counter.builder("huifang.answers")
            .description("Answers that were taken, of this replica")
            .register(meters);
  }

  void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) AnswerReceived received) {
    answers.increment();
  }
}
