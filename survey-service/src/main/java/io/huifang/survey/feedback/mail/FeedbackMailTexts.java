package io.huifang.survey.feedback.mail;

import io.huifang.platform.mail.read.Gap;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about mails that are feedback, or are not, in {@code messages/mails_*.properties}. */
@MessageBundle(value = "mails", locale = "en")
public interface FeedbackMailTexts {
  @Message
  String reason(NoFeedback reason);

  @Message
  String missing(Gap gap);

  String filesLeft(String names);

  String unnamed();

  String title();

  String hint();

  String count(long waiting);

  String none();

  String noneText();

  String nobody();

  String noSubject();

  String restore();

  String discard();

  String restored(String number);

  String discarded();

  String decided();
}
