package io.huifang.platform.imports.run;

import io.huifang.platform.csv.record.BadRow;
import io.huifang.platform.csv.record.MappedRecord;
import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.platform.imports.job.ImportNote;
import org.jspecify.annotations.Nullable;

/**
 * A record that was read and makes sense.
 *
 * @param print what it says, see {@link io.huifang.platform.imports.job.ContentPrint}
 */
record Incoming<R>(MappedRecord source, String print, R record) {
  String id() {
    return source.externalId();
  }

  ImportNote.Text note(@Nullable String field, String reason) {
    return note(source, field, reason);
  }

  static ImportNote.Text note(MappedRecord record, @Nullable String field, String reason) {
    return note(record, new BadRecordException(field, reason));
  }

  /** With the place in the file: what the reason does not say is that of the record's field. */
  static ImportNote.Text note(MappedRecord record, BadRecordException reason) {
    MappedValues values = record.values();
    String field = reason.field();
    String column = reason.column();
    String value = reason.value();
    return note(
        new BadRow(
            record.sequence(),
            reason.line() == 0 ? record.firstLine() : reason.line(),
            record.externalId(),
            column == null && field != null ? values.column(field) : column,
            field,
            String.valueOf(reason.getMessage()),
            value == null && field != null ? values.shown(field) : value));
  }

  static ImportNote.Text note(BadRow row) {
    return new ImportNote.Text(
        row.sequence(),
        row.line(),
        row.externalId(),
        row.column(),
        row.field(),
        row.reason(),
        row.value());
  }
}
