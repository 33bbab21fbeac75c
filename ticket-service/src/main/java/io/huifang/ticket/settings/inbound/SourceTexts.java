package io.huifang.ticket.settings.inbound;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts about messengers, in {@code messages/inbound_*.properties}. */
@MessageBundle(value = "inbound", locale = "en")
public interface SourceTexts {
  String title();

  String lead();

  String newOne();

  String none();

  String slug();

  String slugHint();

  String name();

  String channel();

  String category();

  String team();

  String nobody();

  String answerUrl();

  String answerHint();

  String active();

  String off();

  String conflict();

  String key();

  String keyOnce();

  String keyHint();

  String rotate();

  String rotateHint();

  String former();

  String endFormer();

  String address();
}
