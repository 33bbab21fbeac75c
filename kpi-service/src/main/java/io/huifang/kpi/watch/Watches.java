package io.huifang.kpi.watch;

import io.huifang.platform.due.DueWork;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what is watched. Whoever looks at a course holds the lock of its watch, as changes do. */
@ApplicationScoped
public class Watches {
  /** The due work that looks at one of them. */
  public static final String KIND = "watch";

  private static final int MOST = 200;
  private static final Duration LONGEST_MUTE = Duration.ofDays(90);
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject WatchCheck check;
  @Inject DueWork due;
  @Inject Clock clock;

  /** All that are looked at, by name. */
  @Transactional
  public List<Watch> all() {
    return entities
        .createQuery("from Watch where retired = false order by name, id", Watch.class)
        .getResultList();
  }

  /** One of them, or one that was taken away; alerts lead to both. */
  @Transactional
  public Optional<Watch> find(UUID id) {
    return Optional.ofNullable(entities.find(Watch.class, id));
  }

  /** Locked until the transaction ends. */
  public Optional<Watch> locked(UUID id) {
    return locks.locked(Watch.class, id);
  }

  /**
   * @throws ProblemException 400 if it makes no sense, 409 if there are too many or one of the name
   */
  @Transactional
  public Watch add(WatchWish wish, String by) {
    WatchWish whole = check.complete(wish);
    locks.oneAtATime(KIND, "names");
    List<Watch> known = all();
    if (known.size() >= MOST) {
      throw ProblemException.conflict("too-many", "There are " + MOST + " already");
    }
    requireFree(known, whole.name(), null);
    Watch made = new Watch(whole, by, clock.instant());
    entities.persist(made);
    look(made);
    return made;
  }

  /**
   * @throws ProblemException 400 if it makes no sense, 404, 412, 428 as usual
   */
  @Transactional
  public Watch change(UUID id, WatchWish wish, @Nullable String ifMatch, String by) {
    WatchWish whole = check.complete(wish);
    locks.oneAtATime(KIND, "names");
    Watch watch = toChange(id, ifMatch);
    requireFree(all(), whole.name(), id);
    watch.change(whole, by, clock.instant());
    look(watch);
    return watch;
  }

  /**
   * Raises nothing until then.
   *
   * @param until null for an end of it
   * @throws ProblemException 400 for a time that has gone or is too far
   */
  @Transactional
  public Watch mute(UUID id, @Nullable Instant until, @Nullable String ifMatch, String by) {
    Instant now = clock.instant();
    if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_MUTE)))) {
      throw ProblemException.badField("until", "must be within the next 90 days");
    }
    Watch watch = toChange(id, ifMatch);
    watch.mute(until, by, now);
    look(watch);
    return watch;
  }

  /** Nobody looks any more; what it has raised stays, and is over with the next look. */
  @Transactional
  public void retire(UUID id, @Nullable String ifMatch, String by) {
    Watch watch = toChange(id, ifMatch);
    watch.retire(by, clock.instant());
    look(watch);
  }

  private Watch toChange(UUID id, @Nullable String ifMatch) {
    return locks.toChange(Watch.class, id, ifMatch, one -> !one.retired(), "Watch");
  }

  private void look(Watch watch) {
    due.plan(KIND, watch.id().toString(), clock.instant());
  }

  private static void requireFree(List<Watch> known, String name, @Nullable UUID own) {
    if (known.stream().anyMatch(one -> one.name().equals(name.strip()) && !one.id().equals(own))) {
      throw ProblemException.conflict("name-taken", "There is a watch of this name");
    }
  }
}
