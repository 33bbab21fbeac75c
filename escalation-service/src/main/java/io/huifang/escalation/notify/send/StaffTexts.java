package io.huifang.escalation.notify.send;

import io.huifang.escalation.Cause;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people here are told; in both languages in {@code messages/staff_*.properties}. */
@MessageBundle(value = "staff", locale = "en")
public interface StaffTexts {
  /** A title, as all without a full stop; the number of the case comes behind. */
  String yours();

  String because(String cause, String reason);

  @Message
  String cause(Cause cause);

  String reminder(int percent);

  String callBy(String time);

  String notDelivered();

  String deliverYourself(String reason);

  String acknowledge();

  String acknowledgeBy(String time);

  String acknowledgeSoon();

  String onHold();

  String nobodyOnCall();

  /** The title of several messages in one mail. */
  String several(int many);

  String ownedBy(String name);

  String open();

  String test();

  String testText(String name);

  /** Above the link by which a case is acknowledged without a login. */
  String acknowledgeHere();
}
