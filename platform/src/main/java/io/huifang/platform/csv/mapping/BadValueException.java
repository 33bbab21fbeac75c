package io.huifang.platform.csv.mapping;

import org.jspecify.annotations.Nullable;

/** A cell cannot become its field. Thrown once per bad row at most, so without a stack trace. */
public final class BadValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String field;
  private final @Nullable String column;
  private final @Nullable String value;

  public BadValueException(
      @Nullable String field, @Nullable String column, String reason, @Nullable String value) {
    super(reason, null, false, false);
    this.field = field;
    this.column = column;
    this.value = value;
  }

  public @Nullable String field() {
    return field;
  }

  public @Nullable String column() {
    return column;
  }

  /** The reason in plain words. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** What stood in the file. */
  public @Nullable String value() {
    return value;
  }
}
