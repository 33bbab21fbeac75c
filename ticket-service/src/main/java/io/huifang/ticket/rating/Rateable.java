package io.huifang.ticket.rating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that is open, or was answered here.
 *
 * @param score that was clicked, null while none was
 */
public record Rateable(UUID invitation, @Nullable Integer score) {
  public static final int BEST = 5;
}
