package io.huifang.survey.settings.severe;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the page of the severe words, in {@code messages/severe_*.properties}. */
@MessageBundle(value = "severe", locale = "en")
public interface SevereTexts {
  String title();

  String hint();

  String count(int words);

  String word();

  String wordHint();

  String removeOne(String word);

  String wrongWord();

  String known();

  String full();

  String none();

  String tryTitle();

  String comment();

  String tryIt();

  String opens(String words);

  String opensNot();

  String nothingSaved();

  String tooLong();
}
