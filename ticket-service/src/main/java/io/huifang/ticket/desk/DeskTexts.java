package io.huifang.ticket.desk;

import io.huifang.ticket.desk.compose.Done;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the desk; in both languages in {@code messages/desk_*.properties}. */
@MessageBundle(value = "desk", locale = "en")
public interface DeskTexts {
  String title();

  String views();

  String open();

  String mine();

  String unassigned();

  String waiting();

  String late();

  String all();

  String searched(String words);

  String words();

  String filter();

  String noneTitle();

  String noneText();

  String nothingFound();

  String nothingFoundText();

  String showOpen();

  String due();

  String number();

  String subject();

  String customer();

  String state();

  String channel();

  String category();

  String agent();

  String nobody();

  String unread();

  String paused();

  String more();

  String earlier();

  String conversation();

  String about();

  String internal();

  String toCustomer();

  String shownOnce();

  String nextTake();

  String nextFirstReply(String who);

  String nextAnswer(String who);

  String nextResolve();

  String nextWaitCustomer(String who);

  String nextWaitInside();

  String nextConfirm();

  String nextNone();

  String theCustomer();

  String used(long used, long all);

  String composer();

  String reply();

  String note();

  String resolve();

  String replyHint();

  String noteHint();

  String resolveHint();

  String ask();

  String send();

  String addNote();

  String resolveNow();

  String clocks();

  String why();

  String whyRule(String rule);

  String standard(String version);

  String calendar(String name);

  String minutes(String minutes);

  String noClocks();

  String until();

  String makeLink();

  String linksInUse(long links);

  String renewLink();

  String revokeLinks();

  String statusLinks();

  String email();

  String phone();

  String external();

  String unknownCustomer();

  String assign();

  String take();

  String handOver();

  String reason();

  String transfer();

  String team();

  String promiseCall();

  String promisedCall();

  String notWanted();

  String escalate();

  String escalateWhy();

  String askSpecialist();

  String history();

  String tier();

  String complexity();

  String opened();

  @Message
  String done(Done done);

  String withCustomer();

  String soon();

  String wide();

  String newTicket();

  String writes(String name);

  String writesAdvice();

  String reads(String name);

  String backToList();

  String takeOver();

  String takeOverNow();

  String hasIt(String name);

  String with(String name);

  String newer();

  String showNewer();

  String customerWrote();

  String saved();

  String replyTo(String who);

  String keepAsNote();

  String dropText();

  String sendAnd();

  String sendAndResolve();

  String sendAndWait();

  String sendSecond();

  String notSent();

  String waitsForUs();

  String solution();

  String trouble();

  String remove();

  String select();

  String selectOne(String number);

  String selected();

  String bulk();

  String narrow();

  String any();

  String priority();

  String sort();

  String apply();

  String clear();

  String shown(int count);

  String first();

  String changedMany(String done);

  String changedSome(String done, String left);

  String chooseSome();

  String revoke();

  String notSentEnded();
}
