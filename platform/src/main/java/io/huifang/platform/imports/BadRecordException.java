package io.huifang.platform.imports;

import org.jspecify.annotations.Nullable;

/**
 * A record that makes no sense to the service; reported with its place, never dropped silently.
 * What is not said here about the place is that of the record and its field.
 */
public final class BadRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String field;
  private final @Nullable String column;
  private final @Nullable String value;
  private final long line;

  /**
   * @param reason what is wrong and what to do about it, in plain words
   */
  public BadRecordException(@Nullable String field, String reason) {
    this(field, null, reason, null, 0);
  }

  private BadRecordException(
      @Nullable String field,
      @Nullable String column,
      String reason,
      @Nullable String value,
      long line) {
    super(reason, null, false, false);
    this.field = field;
    this.column = column;
    this.value = value;
    this.line = line;
  }

  /** The same, found at this place of the file. */
  public BadRecordException at(long atLine, @Nullable String ofColumn, @Nullable String text) {
    return new BadRecordException(field, ofColumn, String.valueOf(getMessage()), text, atLine);
  }

  public @Nullable String field() {
    return field;
  }

  public @Nullable String column() {
    return column;
  }

  public @Nullable String value() {
    return value;
  }

  /** Physical line, 0 if that of the record. */
  public long line() {
    return line;
  }
}
