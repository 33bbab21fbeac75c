package io.huifang.platform.imports.page;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of imports, in {@code messages/imports_*.properties}. */
@MessageBundle(value = "imports", locale = "en")
public interface ImportTexts {
  String title();

  String all();

  String file();

  String fileHint();

  String content();

  String send();

  String nothingYet();

  String noneTitle();

  String noneText();

  String fresh();

  String corrected();

  String bad();

  String handled();

  String changed();

  String same();

  String withdrawn();

  String restored();

  String kept();

  String stop();

  String undo();

  String tried();

  String firstRows();

  String meaning();

  String guessed();

  String mapping();

  String tryOut();

  String add();

  String replace();

  String progress();
}
