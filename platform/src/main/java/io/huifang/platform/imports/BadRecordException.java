package io.huifang.platform.imports;

import org.jspecify.annotations.Nullable;

/** A record that makes no sense to the service; reported with its line, never dropped silently. */
public final class BadRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final @Nullable String field;

  public BadRecordException(@Nullable String field, String reason) {
    super(reason);
    this.field = field;
  }

  public @Nullable String field() {
    return field;
  }
}
