package io.huifang.survey.link;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * So many an hour by one link from one network, whichever replica they meet. The lock makes two at
 * once follow each other; kept are digests, for an hour.
 */
@ApplicationScoped
class LinkLimits {
  private static final Duration HOUR = Duration.ofHours(1);
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject LinkConfig config;
  @Inject Clock clock;

  /**
   * Counts one more.
   *
   * @throws ProblemException 429 if there were too many
   */
  void count(UUID link, String network) {
    Instant now = clock.instant();
    String from = LinkToken.sha256("survey link " + link + " " + network);
    locks.oneAtATime("survey link network", from);
    entities
        .createNativeQuery("delete from survey_link_sender where network = :from and at <= :since")
        .setParameter("from", from)
        .setParameter("since", now.minus(HOUR))
        .executeUpdate();
    Number sent =
        (Number)
            entities
                .createNativeQuery("select count(*) from survey_link_sender where network = :from")
                .setParameter("from", from)
                .getSingleResult();
    if (sent.intValue() >= config.perNetwork()) {
      throw ProblemException.of(
          429, "too-many-answers", "Too many answers", "So many an hour and no more");
    }
    entities
        .createNativeQuery("insert into survey_link_sender (network, at) values (:from, :at)")
        .setParameter("from", from)
        .setParameter("at", now)
        .executeUpdate();
  }

  /** What an hour has passed over, of whichever network, while nobody waits for it. */
  void forget() {
    entities
        .createNativeQuery(
            "delete from survey_link_sender where ctid = any(array(select ctid from"
                + " survey_link_sender where at <= :since limit 100 for update skip locked))")
        .setParameter("since", clock.instant().minus(HOUR))
        .executeUpdate();
  }
}
