package io.huifang.ticket.search;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the search, in {@code messages/search_*.properties}. */
@MessageBundle(value = "search", locale = "en")
public interface SearchTexts {
  String title();

  String hint();

  String find();

  String tickets();

  String customers();

  String cases();

  String answers();

  String nothing();

  String nothingText();

  String begin();

  String beginText();

  String choose();

  String open();

  String suggestions();

  String scored(int score, int scale);
}
