package io.huifang.ticket.desk;

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

  String escalate();

  String escalateWhy();

  String askSpecialist();

  String history();

  String tier();

  String complexity();

  String opened();
}
