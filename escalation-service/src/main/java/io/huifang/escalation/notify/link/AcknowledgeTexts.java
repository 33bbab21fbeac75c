package io.huifang.escalation.notify.link;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page behind a link, in {@code messages/acknowledge_*.properties}. */
@MessageBundle(value = "acknowledge", locale = "en")
public interface AcknowledgeTexts {
  @Message
  String title(AcknowledgeLinks.State state);

  @Message
  String text(AcknowledgeLinks.State state);

  String caseNumber(String number);

  String button();

  String openCase();
}
