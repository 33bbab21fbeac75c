package io.huifang.ticket.consent;

import java.time.Instant;

/**
 * What a person has said about being reached by a channel.
 *
 * @param given false if it was refused
 * @param by subject of whoever wrote it down
 * @param source where the person has said it, such as "on the phone"
 */
public record Consent(Channel channel, boolean given, Instant at, String by, String source) {

  /** A way to reach people. */
  public enum Channel {
    EMAIL,
    PHONE,
    SMS,
    WECHAT
  }

  /** As siblings are told. */
  public record Told(Channel channel, boolean given, Instant at) {}

  public Told told() {
    return new Told(channel, given, at);
  }
}
