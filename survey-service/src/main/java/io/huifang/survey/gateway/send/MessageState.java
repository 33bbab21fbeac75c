package io.huifang.survey.gateway.send;

/** The life of a message that goes through a gateway. */
public enum MessageState {
  WAITING,
  /** Written down before it leaves: from here on it goes no second time. */
  SENDING,
  /** The gateway has taken it. */
  SENT,
  /** Told by a report. */
  DELIVERED,
  /** The gateway, or a report, says that it does not arrive. */
  BOUNCED,
  /** Nobody took it until it was stale. */
  GAVE_UP,
  /** It may have got out; nobody ever said so. */
  UNSURE
}
