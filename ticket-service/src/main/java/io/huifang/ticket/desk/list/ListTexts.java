package io.huifang.ticket.desk.list;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of a list as a file; in both languages in {@code messages/list_*.properties}. */
@MessageBundle(value = "list", locale = "en")
public interface ListTexts {
  /** Heads of the columns, with commas between them. */
  String columns();
}
