package io.huifang.platform.imports.page;

import io.huifang.platform.csv.SpreadsheetCell;
import io.huifang.platform.imports.job.ImportNote;
import org.jspecify.annotations.Nullable;

/** What is told about rows as a CSV file (RFC 4180) that a spreadsheet will not run as formulas. */
final class NoteFile {
  private static final int LONGEST = 20 << 20;
  private final StringBuilder text =
      new StringBuilder("\uFEFFrecord,line,externalId,column,field,reason,value\r\n");

  void add(ImportNote.Text note) {
    text.append(note.record())
        .append(',')
        .append(note.line())
        .append(',')
        .append(cell(note.externalId()))
        .append(',')
        .append(cell(note.column()))
        .append(',')
        .append(cell(note.field()))
        .append(',')
        .append(cell(note.reason()))
        .append(',')
        .append(cell(note.value()))
        .append("\r\n");
  }

  /** The rest is left to the API. */
  boolean full() {
    return text.length() > LONGEST;
  }

  String text() {
    return text.toString();
  }

  private static String cell(@Nullable String value) {
    return value == null ? "" : SpreadsheetCell.quoted(value);
  }
}
