package io.huifang.platform.imports.list;

import io.huifang.platform.imports.job.ImportNote;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be shown of what is told about a row of a file. */
public enum NoteColumn {
  RECORD,
  LINE,
  ID,
  COLUMN,
  FIELD,
  REASON,
  VALUE;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoteColumn named(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** Empty where no file was at hand. */
  @Nullable String of(ImportNote.Text note) {
    return switch (this) {
      case RECORD -> note.record() == 0 ? null : String.valueOf(note.record());
      case LINE -> note.line() == 0 ? null : String.valueOf(note.line());
      case ID -> note.externalId();
      case COLUMN -> note.column();
      case FIELD -> note.field();
      case REASON -> note.reason();
      case VALUE -> note.value();
    };
  }
}
