package io.huifang.platform.settings;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.transaction.TransactionTail;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
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
 * never change; which one is in force is looked up again when a replica says that it has published,
 * and after two seconds in any case.
 */
public abstract class PublishedVersions<V extends PublishedVersion> {
  private static final String TOPIC = "settings";
  private static final long FRESH_NANOS = 2_000_000_000L;
  private final Map<Integer, V> known = new ConcurrentHashMap<>();
  private final Class<V> type;
  @Inject protected EntityManager entities;
  @Inject protected Clock clock;
  @Inject AggregateLocks locks;
  @Inject TransactionTail tail;
  @Inject Wakeups wakeups;
  private volatile @Nullable Latest<V> latest;

  protected PublishedVersions(Class<V> type) {
    this.type = type;
  }

  void listen(@Observes StartupEvent start) {
    wakeups.on(TOPIC, () -> latest = null);
  }

  /** The version in force for what begins now. */
  public V inForce() {
    Latest<V> last = latest;
    if (last == null || System.nanoTime() - last.readAt() > FRESH_NANOS) {
      last = new Latest<>(stored(1).get(0), System.nanoTime());
      latest = last;
      known.put(last.version().version(), last.version());
    }
    return last.version();
  }

  /**
   * A version that something was decided by.
   *
   * @throws ProblemException 404 if there is none
   */
  public V version(int version) {
    return known.computeIfAbsent(
        version,
        key -> {
          V found = entities.find(type, key);
          if (found == null) {
            throw ProblemException.notFound(type.getSimpleName() + " version " + key);
          }
          return found;
        });
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
    locks.oneAtATime(TOPIC, type.getSimpleName());
    int current = stored(1).get(0).version();
    Version.require(ifMatch, current);
    V published = next.version(current + 1, clock.instant());
    entities.persist(published);
    tail.rows(Published.class, Published::new).then(() -> wakeups.signal(TOPIC));
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

  private record Latest<V>(V version, long readAt) {}
}
