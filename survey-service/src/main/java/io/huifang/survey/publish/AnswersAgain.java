package io.huifang.survey.publish;

import io.huifang.platform.resync.Restated;
import io.huifang.platform.resync.RestatedTable;
import io.huifang.platform.resync.Restater;
import io.huifang.survey.Purpose;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers; what came by a link for everybody has never been told. */
@ApplicationScoped
class AnswersAgain implements Restater {
  private static final RestatedTable TABLE = new RestatedTable("answer", "id", "uuid");
  @Inject EntityManager entities;

  @Override
  public String kind() {
    return "answer";
  }

  @Override
  public RestatedTable table() {
    return TABLE;
  }

  @Override
  public List<Restated> read(List<String> ids) {
    return entities
        .createQuery("from Answer where id in :ids order by id", Answer.class)
        .setParameter("ids", ids.stream().map(UUID::fromString).toList())
        .getResultStream()
        .filter(answer -> answer.purpose() != Purpose.LINK)
        .map(AnswersAgain::again)
        .toList();
  }

  private static Restated again(Answer answer) {
    return new Restated(
        answer.id(),
        answer.version(),
        answer.correlationId(),
        answer.receivedAt(),
        answer.origin() == Origin.IMPORT,
        Map.of("answer", answer.view().told()));
  }
}
