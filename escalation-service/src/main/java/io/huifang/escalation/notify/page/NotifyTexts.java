package io.huifang.escalation.notify.page;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts about notifications, in {@code messages/notify_*.properties}. */
@MessageBundle(value = "notify", locale = "en")
public interface NotifyTexts {
  String title();

  String lead();

  String newOne();

  String none();

  String noneText();

  String name();

  String kind();

  String address();

  String addressHint();

  String addressKept(String host);

  String secret();

  String secretHint();

  String secretKept();

  String kinds();

  String urgencies();

  String teams();

  String teamsHint();

  String everything();

  String active();

  String off();

  String remove();

  String key();

  String keyOnce();

  String keyHint();

  String rotate();

  String rotateHint();

  String former();

  String endFormer();

  String test();

  String tested(String said);

  String testFailed(String said);

  String conflict();

  String unsure();

  String unsureText();

  String again();

  String leave();

  String own();

  String ownLead();

  String bell();

  String mail();

  String quiet();

  String quietOn();

  String from();

  String to();

  String zone();

  String days();

  String through();

  String throughHint();

  String bundle();

  String bundleHint();

  String bundleUsual();

  String ownEndpoints();

  String ownEndpointsHint();

  String ownNone();
}
