package io.huifang.platform.due.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of due work stands.
 *
 * @param waiting due and not taken up yet, counted up to 10,000
 * @param parked given up until somebody replays them
 * @param oldestDueAt since when the oldest of the waiting is due, null if none waits
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DueState(String kind, long waiting, long parked, @Nullable Instant oldestDueAt) {}
