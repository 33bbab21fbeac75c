package io.huifang.platform.notice;

/**
 * What people are told about. Here and not in the services, because each of them shows the notices
 * of all (docs/adr/0037).
 */
public enum NoticeKind {
  TICKET_ASSIGNED("user-check", "act"),
  TICKET_TAKEN("user-share", ""),
  CUSTOMER_REPLIED("message", "act"),
  CUSTOMER_REOPENED("rotate", "warn"),
  CUSTOMER_OPTED_OUT("mail-off", ""),
  APPROVAL_ASKED("gift", "act"),
  APPROVAL_GIVEN("rosette-discount-check", ""),
  APPROVAL_REFUSED("gift-off", "warn"),
  APPROVAL_EXPIRED("hourglass-off", "warn"),
  CASE_YOURS("phone-call", "act"),
  CASE_MOVED("user-share", ""),
  CASE_ACKNOWLEDGE("bell-ringing", "late"),
  CASE_ON_HOLD("player-pause", "late"),
  CASE_UNHEARD("bell-off", "late"),
  ANSWER_FAILED("mail-x", "late"),
  PROMISE_SOON("clock", "warn"),
  PROMISE_LATE("flame", "late"),
  ON_CALL_GAP("user-off", "late"),
  SHIFT_ASKED("arrows-exchange", "act"),
  SHIFT_TAKEN("user-check", ""),
  SHIFT_REFUSED("user-x", "warn");

  private final String icon;
  private final String tone;

  NoticeKind(String icon, String tone) {
    this.icon = icon;
    this.tone = tone;
  }

  /** A name of Tabler. */
  public String icon() {
    return icon;
  }

  /** Colour of the icon; empty for what asks nothing of anybody. */
  public String tone() {
    return tone;
  }
}
