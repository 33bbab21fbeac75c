package io.huifang.ticket.routing.now;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of queues, in {@code messages/lines_*.properties}. */
@MessageBundle(value = "lines", locale = "en")
public interface QueueTexts {
  String title();

  String asOf(String clock);

  String none();

  String noneText();

  String waiting();

  String longest();

  String nextWaits();

  String atOnce();

  String unknown();

  String minutes(long minutes);

  String hours(String hours);

  String readyFor(int people, int free);

  String today(long tickets);

  String median();

  String told();

  String toldHint();

  String taken();

  String people();

  String nobody();

  String agent();

  String hands();

  String given();

  String since();

  @Message
  String state(PersonNow.State state);

  String begin();

  String pause();

  String ready();

  String resting();

  String awayUntil(String when);

  String ofFit(int held, int fits);
}
