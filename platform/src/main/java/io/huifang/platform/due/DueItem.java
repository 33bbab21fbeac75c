package io.huifang.platform.due;

import java.time.Instant;

/**
 * A due row in the hands of one worker.
 *
 * @param key what the work is about, unique within the kind
 * @param dueAt when it fell due, whenever it is run
 * @param fence grows with every claim and every new plan; whoever holds an older one has lost it
 * @param attempts this one included
 */
public record DueItem(String kind, String key, Instant dueAt, long fence, int attempts) {}
