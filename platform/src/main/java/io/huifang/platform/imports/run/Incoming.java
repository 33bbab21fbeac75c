package io.huifang.platform.imports.run;

import io.huifang.platform.csv.record.MappedRecord;
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
    Object value = field == null ? null : record.values().asMap().get(field);
    return new ImportNote.Text(
        record.sequence(),
        record.firstLine(),
        cut(record.externalId()),
        null,
        field,
        reason,
        value == null ? null : cut(value.toString()));
  }

  private static String cut(String text) {
    return text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }
}
