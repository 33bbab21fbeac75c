package io.huifang.escalation.notify;

/** A way to tell somebody something. */
public enum Channel {
  /** On every page; there is no way around it. */
  BELL,
  EMAIL,
  /** Signed as standardwebhooks.com says. */
  WEBHOOK,
  DINGTALK,
  WECOM,
  FEISHU;

  /** Whether it is a request to an address that somebody has set. */
  public boolean toEndpoint() {
    return this != BELL && this != EMAIL;
  }

  /** Whether the other side knows a message that comes twice, so that a doubt may be sent again. */
  public boolean repeatable() {
    return this == WEBHOOK;
  }
}
