package io.huifang.escalation.oncall.feed;

import io.huifang.escalation.directory.Directory;
import io.huifang.escalation.directory.PersonCopy;
import io.huifang.escalation.oncall.Schedules;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.language.Language;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hands out links to calendars; a new one ends the one before. */
@ApplicationScoped
public class Feeds {
  /** Where calendars are read; what follows is the secret. */
  static final String PATH = "/on-call/feed/";

  static final String ENDING = ".ics";
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject Schedules schedules;
  @Inject Directory directory;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.escalation.public-url")
  String publicUrl;

  /**
   * A new link.
   *
   * @param schedule null for the shifts of the owner
   * @return the whole address, which cannot be read again later
   * @throws ProblemException 404 if there is no such schedule
   */
  @Transactional
  public String create(String owner, @Nullable String schedule, Language language) {
    String what = schedule == null ? OnCallFeed.MINE : schedules.get(schedule).id();
    end(owner, what);
    LinkToken token = LinkToken.random();
    entities.persist(new OnCallFeed(token.hash(), owner, what, language.tag(), clock.instant()));
    return publicUrl + PATH + token.secret() + ENDING;
  }

  /** Ends a link, if there is one. */
  @Transactional
  public void revoke(String owner, @Nullable String schedule) {
    end(owner, schedule == null ? OnCallFeed.MINE : schedule);
  }

  /** Whether somebody has a link. */
  @Transactional
  public boolean has(String owner, @Nullable String schedule) {
    return !of(owner, schedule == null ? OnCallFeed.MINE : schedule).isEmpty();
  }

  private void end(String owner, String what) {
    locks.oneAtATime("on-call-feed", owner);
    of(owner, what).forEach(entities::remove);
    entities.flush();
  }

  private List<OnCallFeed> of(String owner, String what) {
    return entities
        .createQuery("from OnCallFeed where owner = :owner and schedule = :what", OnCallFeed.class)
        .setParameter("owner", owner)
        .setParameter("what", what)
        .getResultList();
  }

  /** The feed of a secret; empty if there is none, or its owner has left. */
  Optional<OnCallFeed> find(String secret) {
    return Optional.ofNullable(entities.find(OnCallFeed.class, new LinkToken(secret).hash()))
        .filter(feed -> !hasLeft(feed.owner()));
  }

  /** Administrators may be nobody that we were told of. */
  private boolean hasLeft(String owner) {
    Optional<PersonCopy> known = directory.person(owner);
    return known.isPresent() && !directory.working(owner);
  }
}
