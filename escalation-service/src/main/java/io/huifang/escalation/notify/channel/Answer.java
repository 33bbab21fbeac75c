package io.huifang.escalation.notify.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a request.
 *
 * @param status of HTTP, 0 without an answer
 * @param said body, or why there is none; never with an address in it
 * @param retryAfter how long the other side wants to be left alone, null if it does not say
 */
public record Answer(Kind kind, int status, String said, @Nullable Duration retryAfter) {

  /** How far it came. */
  public enum Kind {
    ANSWERED,
    /** Nothing has left: the next attempt is the first. */
    NOT_SENT,
    /** The address may not be written to. */
    FORBIDDEN,
    /** It left, and nobody knows whether it arrived. */
    SILENT
  }

  /** One that never came. */
  public static Answer without(Kind kind, String why) {
    return new Answer(kind, 0, why, null);
  }
}
