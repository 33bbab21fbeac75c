package io.huifang.platform.csv.record;

import org.jspecify.annotations.Nullable;

/**
 * A record that could not be made: its first problem.
 *
 * @param sequence number of the record in the file, shared with {@link MappedRecord}
 * @param line physical line on which the bad row starts
 * @param externalId of the record as far as known
 * @param column of the file
 * @param field of the target
 * @param reason in plain words
 * @param value what stood in the file, at most {@value #MAX_VALUE} characters of it
 */
public record BadRow(
    long sequence,
    long line,
    @Nullable String externalId,
    @Nullable String column,
    @Nullable String field,
    String reason,
    @Nullable String value) {
  static final int MAX_VALUE = 200;

  public BadRow {
    // A cell that was taken for an id may be of any length.
    if (externalId != null && externalId.length() > MAX_VALUE) {
      externalId = externalId.substring(0, MAX_VALUE - 1) + "\u2026";
    }
    if (value != null && value.length() > MAX_VALUE) {
      value = value.substring(0, MAX_VALUE - 1) + "\u2026";
    }
  }
}
