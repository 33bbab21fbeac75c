package io.huifang.escalation.board.strip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that is owed.
 *
 * @param number of the case
 * @param owner as in {@link OwnerLoad}
 */
public record Mark(String number, String owner, @Nullable String customer, Instant due) {}
