package io.huifang.escalation.oncall.feed;

import io.quarkus.qute.i18n.MessageBundle;

/** What stands in calendars, in {@code messages/feed_*.properties}. */
@MessageBundle(value = "feed", locale = "en")
public interface FeedTexts {
  String mine();

  String schedule(String name);

  String shift(String schedule);

  String shiftOf(String person, String schedule);
}
