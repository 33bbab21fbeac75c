package io.huifang.ticket.desk.together;

import io.huifang.ticket.together.LinkKind;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about tickets that belong together, in {@code messages/together_*.properties}. */
@MessageBundle(value = "together", locale = "en")
public interface TogetherTexts {
  String title();

  String mergedInto();

  String mergedHere();

  String undo();

  String others();

  String mergeInto(String number);

  String merge();

  String mergeHint();

  String mergeNumber();

  String linked();

  @Message
  String kind(LinkKind kind);

  String link();

  String linkNumber();

  String tags();

  String addTag();

  String tagsHint();

  String save();

  String watch();

  String unwatch();

  String split();

  String splitHint();

  String subject();

  String followUp();

  String splitNow();
}
