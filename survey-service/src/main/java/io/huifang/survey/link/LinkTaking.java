package io.huifang.survey.link;

import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.answer.Answer;
import io.huifang.survey.answer.AnswerCapture;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.AnswerSubject;
import io.huifang.survey.answer.Answering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes answers by a link: one for each look at the page, and never more than the link takes. */
@ApplicationScoped
class LinkTaking {
  /** A second submit of the same look waits here for the first, and then finds it. */
  private static final String FIRST =
      """
      insert into survey_link_answer (once, link_id, at) values (:once, :link, :now)
      on conflict (once) do nothing
      """;

  /** The row is the lock: of two who want the last place the second sees that it is gone. */
  private static final String PLACE =
      """
      update survey_link_count c set answers = c.answers + 1, last_at = :now from survey_link l
      where c.link_id = :link and l.id = c.link_id and l.closed_at is null
        and (l.most is null or c.answers < l.most)
      """;

  @Inject EntityManager entities;
  @Inject Answering answering;
  @Inject LinkLimits limits;
  @Inject Clock clock;

  /**
   * Takes it if it is the first of its look; a later one changes nothing.
   *
   * @param network from which it was sent
   * @throws ProblemException 410 if the link takes no more, 429 if too many came from the network
   */
  @Transactional
  void take(SurveyLink link, UUID once, AnswerInput input, AnswerCapture capture, String network) {
    Instant now = capture.at();
    int first =
        entities
            .createNativeQuery(FIRST)
            .setParameter("once", once)
            .setParameter("link", link.id())
            .setParameter("now", now)
            .executeUpdate();
    if (first == 0) {
      return;
    }
    limits.count(link.id(), network);
    int place =
        entities
            .createNativeQuery(PLACE)
            .setParameter("link", link.id())
            .setParameter("now", now)
            .executeUpdate();
    if (place == 0) {
      throw ProblemException.of(
          410, "link-ended", "The link has ended", "It takes no more answers");
    }
    Answer answer = answering.takeUnasked(AnswerSubject.byLink(link.dims()), capture, input);
    entities.flush();
    entities
        .createNativeQuery("update survey_link_answer set answer_id = :answer where once = :once")
        .setParameter("answer", answer.id())
        .setParameter("once", once)
        .executeUpdate();
    limits.forget();
  }

  /** Something came that no person sends: counted, so that a manager sees it, and let go. */
  @Transactional
  void passOver(SurveyLink link) {
    entities
        .createNativeQuery(
            "update survey_link_count set set_aside = set_aside + 1 where link_id = :link")
        .setParameter("link", link.id())
        .executeUpdate();
  }

  /** Whether the link takes answers now. */
  @Transactional
  boolean open(SurveyLink link) {
    SurveyLinkCount count = entities.find(SurveyLinkCount.class, link.id());
    Integer most = link.most();
    return link.takes(clock.instant()) && (most == null || count.answers() < most);
  }
}
