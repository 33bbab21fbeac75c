package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportNote;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the lists of imports, in {@code messages/importlist_*.properties}. */
@MessageBundle(value = "importlist", locale = "en")
public interface ImportListTexts {
  @Message
  String view(JobView view);

  @Message
  String column(JobColumn column);

  @Message
  String told(ImportNote.Kind kind);

  @Message
  String part(NoteColumn column);

  String newest();

  String oldest();

  String first();

  String last();

  String searchFile();

  String searchRows();

  String rows();

  String rowsOf(String file);

  String toImport();

  String showAll();

  String noneHere();

  String noneHereText();

  String noRows();

  String noRowsText();
}
