package io.huifang.platform.settings;

import io.huifang.platform.wakeup.Wakeups;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Keeps settings in memory for two seconds, or until a replica says that it has changed some. Never
 * for what must not be stale: the answer may be that old.
 */
public final class FreshCache<K, V> {
  static final String TOPIC = "settings";
  private static final long FRESH_NANOS = 2_000_000_000L;
  private final Map<K, Entry<V>> entries = new ConcurrentHashMap<>();

  /** Forgets everything when a replica says so. */
  public void listenTo(Wakeups wakeups) {
    wakeups.on(TOPIC, entries::clear);
  }

  public V get(K key, Function<K, V> load) {
    Entry<V> entry = entries.get(key);
    if (entry == null || System.nanoTime() - entry.readAt() > FRESH_NANOS) {
      entry = new Entry<>(load.apply(key), System.nanoTime());
      entries.put(key, entry);
    }
    return entry.value();
  }

  private record Entry<V>(V value, long readAt) {}
}
