package io.huifang.survey.settings.categories;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the categories, in {@code messages/topic_*.properties}. */
@MessageBundle(value = "topic", locale = "en")
public interface CategoryTexts {
  String title();

  String hint();

  String count(int categories);

  String none();

  String noneText();

  String code();

  String codeHint();

  String nameEn();

  String nameZh();

  String under();

  String first();

  String addOne();

  String remove();

  String removeOne(String name);

  String wrongCode();

  String wrongName();

  String wrongUnder();

  String known();

  String hasBelow();

  String kept();
}
