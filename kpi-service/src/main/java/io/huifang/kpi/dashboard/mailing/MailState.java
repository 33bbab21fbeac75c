package io.huifang.kpi.dashboard.mailing;

/** What has become of a mail. */
public enum MailState {
  WAITING,
  SENT,
  /** The server will not take it. */
  REFUSED,
  /** Nobody took it until it was stale. */
  GAVE_UP,
  /** It may have got out, and goes no second time. */
  UNSURE
}
