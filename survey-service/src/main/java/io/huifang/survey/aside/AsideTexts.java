package io.huifang.survey.aside;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of what was set aside, in {@code messages/aside_*.properties}. */
@MessageBundle(value = "aside", locale = "en")
public interface AsideTexts {
  @Message
  String reason(Oddity reason);

  String title();

  String count(long waiting);

  String hint();

  String none();

  String noneText();

  String nothingInIt();

  String times(int times);

  String restore();

  String discard();

  String restored();

  String discarded();

  String tooLate();

  String decided();
}
