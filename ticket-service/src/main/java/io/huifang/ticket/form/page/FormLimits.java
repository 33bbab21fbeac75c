package io.huifang.ticket.form.page;

import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * So many an hour from one network and under one address, whichever replica they meet. The locks
 * make two at once follow each other; kept are digests, for an hour.
 */
@ApplicationScoped
class FormLimits {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String COUNT = "select count(*) from form_sent where at > :since and ";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject FormConfig config;
  @Inject Clock clock;

  /**
   * Counts one more.
   *
   * @param address e-mail or telephone, in the one spelling
   * @throws ProblemException 429 if there were too many
   */
  void count(String address, String network) {
    Instant now = clock.instant();
    String sender = LinkToken.sha256("form sender " + address);
    String from = LinkToken.sha256("form network " + network);
    locks.oneAtATime("form sender", sender);
    locks.oneAtATime("form network", from);
    entities
        .createNativeQuery("delete from form_sent where at <= :since")
        .setParameter("since", now.minus(HOUR))
        .executeUpdate();
    if (sent("sender = :who", sender, now) >= config.perSender()
        || sent("network = :who", from, now) >= config.perNetwork()) {
      throw ProblemException.of(
          429, "too-many-forms", "Too many forms", "So many an hour and no more");
    }
    entities
        .createNativeQuery("insert into form_sent (sender, network, at) values (:s, :n, :at)")
        .setParameter("s", sender)
        .setParameter("n", from)
        .setParameter("at", now)
        .executeUpdate();
  }

  private long sent(String which, String who, Instant now) {
    return ((Number)
            entities
                .createNativeQuery(COUNT + which)
                .setParameter("since", now.minus(HOUR))
                .setParameter("who", who)
                .getSingleResult())
        .longValue();
  }
}
