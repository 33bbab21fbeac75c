package io.huifang.platform.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A due row in the hands of one worker.
 *
 * @param key what the work is about, unique within the kind
 * @param dueAt when it fell due, whenever it is run
 * @param fence grows with every claim and every new plan; whoever holds an older one has lost it
 * @param attempts this one included
 * @param trace {@code traceparent} of what has planned it, null if there was none
 * @param plannedAt when it was planned, null if that is not known
 */
public record DueItem(
    String kind,
    String key,
    Instant dueAt,
    long fence,
    int attempts,
    @Nullable String trace,
    @Nullable Instant plannedAt) {

  /** Of which nobody knows what has planned it. */
  public DueItem(String kind, String key, Instant dueAt, long fence, int attempts) {
    this(kind, key, dueAt, fence, attempts, null, null);
  }
}
