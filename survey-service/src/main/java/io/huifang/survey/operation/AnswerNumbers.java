package io.huifang.survey.operation;

import io.huifang.platform.watch.Watched;
import io.huifang.survey.answer.AnswerReceived;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

/** Answers that came, and questions that wait for their mail. */
@ApplicationScoped
public class AnswerNumbers implements Watched {
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

  @Override
  public String query() {
    return "select (select count(*) from (select 1 from mail limit 100000) m)";
  }

  @Override
  public List<Number> numbers() {
    return List.of(new Number("huifang.mails.waiting", "Mails that no server has taken yet"));
  }
}
