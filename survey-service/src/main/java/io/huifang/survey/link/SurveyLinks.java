package io.huifang.survey.link;

import io.huifang.platform.id.Ids;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes, lists and closes links for everybody. */
@ApplicationScoped
public class SurveyLinks {
  /** Whoever needs more has forgotten most of them. */
  static final int MOST_OPEN = 500;

  private static final SecureRandom RANDOM = new SecureRandom();

  /** What nobody reads as something else, for it may be typed from a poster. */
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int CODE = 10;
  private static final String ROWS =
      "select l, c from SurveyLink l join SurveyLinkCount c on c.linkId = l.id";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Questionnaires questionnaires;
  @Inject SurveyConfig config;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * @throws ProblemException 400 for a questionnaire that nobody has published or a label that is
   *     ours, 409 if an open link has the name or too many are open
   */
  @Transactional
  public SurveyLinkView make(SurveyLinkWish wish) {
    if (questionnaires.find(wish.questionnaire()).isEmpty()) {
      throw ProblemException.badField(
          "questionnaire", "there is no questionnaire " + wish.questionnaire());
    }
    if (wish.labelsOrNone().containsKey(SurveyLink.LABEL)) {
      throw ProblemException.badField("labels", "link is the name of the link itself");
    }
    locks.oneAtATime("survey-links", "all");
    if (open("l.name = :name", wish.name().strip()) > 0) {
      throw ProblemException.conflict("name-taken", "An open link has this name");
    }
    if (open("l.name is not null", null) >= MOST_OPEN) {
      throw ProblemException.conflict(
          "too-many-links", MOST_OPEN + " links are open; close some that nobody needs");
    }
    Instant now = clock.instant();
    Instant end = wish.days() == null ? null : now.plus(Duration.ofDays(wish.days()));
    SurveyLink link =
        new SurveyLink(Ids.next(), code(), wish, end).made(now, caller.id(), caller.name());
    entities.persist(link);
    entities.flush();
    entities
        .createNativeQuery("insert into survey_link_count (link_id) values (:link)")
        .setParameter("link", link.id())
        .executeUpdate();
    return one(link.id());
  }

  private long open(String which, @Nullable String name) {
    var query =
        entities.createQuery(
            "select count(*) from SurveyLink l where l.closedAt is null and " + which, Long.class);
    if (name != null) {
      query.setParameter("name", name);
    }
    return query.getSingleResult();
  }

  private static String code() {
    StringBuilder code = new StringBuilder(CODE);
    for (int i = 0; i < CODE; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** The latest made first. */
  @Transactional
  public List<SurveyLinkView> list() {
    return entities
        .createQuery(ROWS + " order by l.id desc", Object[].class)
        .setMaxResults(MOST_OPEN * 2)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /**
   * @throws ProblemException 404 if there is no such link
   */
  @Transactional
  public SurveyLinkView one(UUID id) {
    return entities
        .createQuery(ROWS + " where l.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(this::view)
        .orElseThrow(() -> unknown(id));
  }

  private SurveyLinkView view(Object[] row) {
    SurveyLink link = (SurveyLink) row[0];
    return SurveyLinkView.of(link, (SurveyLinkCount) row[1], clock.instant(), url(link));
  }

  private String url(SurveyLink link) {
    return config.publicUrl() + LinkPageResource.PATH + link.code();
  }

  /**
   * It takes no more answers; a second time is as good as once.
   *
   * @throws ProblemException 404 if there is no such link
   */
  @Transactional
  public void close(UUID id) {
    locks.oneAtATime("survey-link", id.toString());
    SurveyLink link = entities.find(SurveyLink.class, id);
    if (link == null) {
      throw unknown(id);
    }
    if (link.closedAt() == null) {
      link.close(clock.instant(), caller.id());
    }
  }

  private static ProblemException unknown(UUID id) {
    return ProblemException.notFound("Link " + id);
  }

  /** The link of a poster, whatever has become of it. */
  @Transactional
  public Optional<SurveyLink> byCode(String code) {
    return entities
        .createQuery("from SurveyLink where code = :code", SurveyLink.class)
        .setParameter("code", code.replace("\0", ""))
        .getResultStream()
        .findFirst();
  }
}
