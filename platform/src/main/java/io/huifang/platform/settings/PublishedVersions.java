package io.huifang.platform.settings;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.wakeup.Wakeups;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All versions of one setting. They are kept in memory, because they are asked for all the time and
 * never change; which one is in force is looked up again as {@link FreshCache} does.
 */
public abstract class PublishedVersions<V extends PublishedVersion> {
  private final Map<Integer, V> known = new ConcurrentHashMap<>();
  private final Class<V> type;
  private final FreshCache<String, V> latest = new FreshCache<>();
  @Inject protected EntityManager entities;
  @Inject Clock clock;
  @Inject AggregateLocks locks;
  @Inject SettingsChanges changes;
  @Inject Wakeups wakeups;

  protected PublishedVersions(Class<V> type) {
    this.type = type;
  }

  @PostConstruct
  void listen() {
    latest.listenTo(wakeups);
  }

  /** The version in force for what begins now. */
  public V inForce() {
    return latest.get("", key -> stored(1).get(0));
  }

  /**
   * A version that something was decided by.
   *
   * @throws ProblemException 404 if there is none
   */
  public V version(int version) {
    V cached = known.get(version);
    if (cached == null) {
      cached = entities.find(type, version);
      if (cached == null) {
        throw ProblemException.notFound(type.getSimpleName() + " version " + version);
      }
      known.put(version, cached);
    }
    return cached;
  }

  /** All of them, the one in force first. */
  public List<V> all() {
    return stored(Integer.MAX_VALUE);
  }

  /**
   * Publishes the next version on top of the one that the caller has read, in the transaction of
   * the caller.
   *
   * @throws ProblemException 412 if somebody else has published meanwhile, 428 without the header
   */
  protected V publishNext(@Nullable String ifMatch, Next<V> next) {
    locks.oneAtATime("settings", type.getSimpleName());
    int current = stored(1).get(0).version();
    Version.require(ifMatch, current);
    V published = next.version(current + 1, clock.instant());
    entities.persist(published);
    changes.changed();
    return published;
  }

  private List<V> stored(int most) {
    return entities
        .createQuery("from " + type.getName() + " order by version desc", type)
        .setMaxResults(most)
        .getResultList();
  }

  /** Makes the next version. */
  protected interface Next<V> {
    V version(int number, Instant now);
  }
}
