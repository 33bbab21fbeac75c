package io.huifang.survey.gateway.send;

import io.huifang.survey.Medium;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored.
 *
 * @param id that of the invitation if it asks, else of the reminder
 * @param body the request, null once it is out or over
 * @param sendingAt when it left, or was about to
 */
public record Message(
    UUID id,
    UUID invitation,
    Medium medium,
    @Nullable String body,
    Instant giveUpAt,
    MessageState state,
    int attempts,
    @Nullable Instant sendingAt) {

  /** Whether it is the question itself, and not a reminder. */
  public boolean asks() {
    return id.equals(invitation);
  }

  /** Not what is in it: this goes into logs. */
  @Override
  public String toString() {
    return "Message[" + medium + " " + id + " " + state + "]";
  }
}
