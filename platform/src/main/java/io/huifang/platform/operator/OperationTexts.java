package io.huifang.platform.operator;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of events and work, in {@code messages/operation_*.properties}. */
@MessageBundle(value = "operation", locale = "en")
public interface OperationTexts {
  String title();

  String hint();

  String services();

  String events();

  String subscriber();

  String pending();

  String parked();

  String oldest();

  String silent(int times);

  String answers();

  String noSubscribers();

  String setAside();

  String noneTitle();

  String noneText();

  String event();

  String attempts();

  String error();

  String since();

  String replay();

  String replayAll();

  String giveUp();

  String giveUpWhy();

  String giveUpText();

  String giveUpWorkText();

  String onlyRuns();

  String work();

  String kind();

  String waiting();

  String workSetAside();

  String noneWork();

  String key();

  String replayed(long count);

  String gone();

  String givenUp();

  String reasonNeeded();
}
