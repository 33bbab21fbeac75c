package io.huifang.survey.past;

import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerReceived;
import io.huifang.survey.answer.Answers;
import io.huifang.survey.severe.SevereWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Stores answers of the past, corrects and takes them out again, and tells each time. A customer's
 * own answer never changes; what another system has told of one may have been wrong.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PastAnswers {
  private static final String GONE = "it is gone";
  @Inject Answers answers;
  @Inject AnswerRows rows;
  @Inject SevereWords severe;
  @Inject Event<AnswerReceived> received;
  @Inject Event<AnswerWithdrawn> withdrawn;
  @Inject Clock clock;

  public void add(Map<UUID, PastAnswer> fresh) {
    fresh.forEach((id, past) -> store(id, 1, past));
  }

  private void store(UUID id, long version, PastAnswer past) {
    Answer answer =
        new Answer(
            id,
            version,
            past.about(),
            past.given(),
            past.input(),
            severe.in(past.input().comment()));
    answers.persist(answer);
    received.fire(new AnswerReceived(answer, past.given().at()));
  }

  /** Everything about them, for {@link #restore}. */
  public Map<UUID, String> remember(Collection<UUID> ids) {
    return rows.snapshot(ids);
  }

  /**
   * @return those that were left as they are, with the reason
   */
  public Map<UUID, String> replace(Map<UUID, PastAnswer> wanted) {
    Map<UUID, AnswerRows.Standing> known = rows.locked(wanted.keySet());
    rows.erase(known.keySet());
    known.forEach(
        (id, now) -> store(id, now.version() + 1, Objects.requireNonNull(wanted.get(id))));
    return missing(wanted.keySet(), known);
  }

  /**
   * @return those that were left as they are, with the reason
   */
  public Map<UUID, String> restore(Map<UUID, String> former) {
    Map<UUID, AnswerRows.Standing> known = rows.locked(former.keySet());
    Map<UUID, String> wanted = new HashMap<>(former);
    wanted.keySet().retainAll(known.keySet());
    rows.erase(known.keySet());
    rows.putBack(wanted, known);
    if (!wanted.isEmpty()) {
      answers.find("id in ?1 order by id", wanted.keySet()).stream()
          .forEach(answer -> received.fire(new AnswerReceived(answer, answer.receivedAt())));
    }
    return missing(former.keySet(), known);
  }

  /** Takes them out; what is gone already is fine. */
  public void withdraw(List<UUID> ids) {
    Map<UUID, AnswerRows.Standing> known = rows.locked(ids);
    rows.erase(known.keySet());
    known.forEach(
        (id, now) ->
            withdrawn.fire(
                new AnswerWithdrawn(id, now.correlationId(), now.version(), clock.instant())));
  }

  private static Map<UUID, String> missing(
      Collection<UUID> wanted, Map<UUID, AnswerRows.Standing> known) {
    Map<UUID, String> missing = new HashMap<>();
    wanted.stream().filter(id -> !known.containsKey(id)).forEach(id -> missing.put(id, GONE));
    return missing;
  }
}
