package io.huifang.platform.notice.page;

import io.quarkus.qute.i18n.MessageBundle;

/** What the bell says; in both languages in {@code messages/notice_*.properties}. */
@MessageBundle(value = "notice", locale = "en")
public interface NoticeTexts {
  String title();

  String open(String unseen);

  String openNone();

  String all();

  String markAll();

  String mark();

  String fresh();

  String older();

  String none();

  String noneText();

  String assigned(String who);

  String assignedMany(String who, String many);

  String approvalAsked(String who);

  String approvalGiven(String who);

  String approvalRefused(String who);

  String approvalExpired();

  String taken(String who);

  String takenAway();

  String replied(String who);

  String repliedMany(String who, String many);

  String reopened(String who);

  String optedOut(String who);

  String caseYours();

  String caseYoursBy(String who);

  String caseMoved(String who);

  String caseMovedOn();

  String caseAcknowledge();

  String caseOnHold(String who);

  String caseUnheard(String who);

  String answerFailed(String who);

  String promiseSoon(String who, String time);

  String promiseLate(String who);

  String onCallGap(String time);

  String shiftAsked(String who, String time);

  String shiftTaken(String who, String time);

  String shiftRefused(String who, String time);

  String theCustomer();

  String somebody();
}
