package io.huifang.platform.resync;

import java.time.Instant;
import java.util.UUID;

/**
 * One aggregate, as it is now.
 *
 * @param version that it has by now; told again, it has the same one
 * @param at when what it is now came about
 * @param history whether only those who want imported history are told
 * @param data what an event of it carries, without what has just changed
 */
public record Restated(
    UUID id, long version, UUID correlationId, Instant at, boolean history, Object data) {}
