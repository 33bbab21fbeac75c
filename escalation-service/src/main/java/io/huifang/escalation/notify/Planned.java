package io.huifang.escalation.notify;

import io.huifang.platform.id.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it begins.
 *
 * @param message key of what is told
 * @param endpoint where, null for bell and mail
 * @param state PLANNED, or what it ended with at once
 * @param together whether it may go in one mail with others
 * @param answer why it is over at once, null if it is not
 */
public record Planned(
    UUID message,
    Channel channel,
    @Nullable UUID endpoint,
    String person,
    DeliveryState state,
    boolean together,
    Instant at,
    @Nullable String answer) {

  /** The same for the same message and way, whoever plans it. */
  public UUID id() {
    String way = message + " " + channel + " " + endpoint;
    return Ids.named(way);
  }
}
