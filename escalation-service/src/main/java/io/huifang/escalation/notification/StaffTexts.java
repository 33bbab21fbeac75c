package io.huifang.escalation.notification;

import io.huifang.escalation.Cause;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of mails to owners; in both languages in {@code messages/staff_*.properties}. */
@MessageBundle(value = "staff", locale = "en")
public interface StaffTexts {
  /** Subject; the number of the case comes behind. */
  String yours();

  String because(String cause, String reason);

  @Message
  String cause(Cause cause);

  /** Subject; the number of the case comes behind. */
  String reminder(int percent);

  String callBy(String time);

  /** Subject; the number of the case comes behind. */
  String acknowledge();

  String acknowledgeBy(String time);

  /** Subject; the number of the case comes behind. */
  String notDelivered();

  String deliverYourself(String reason);
}
