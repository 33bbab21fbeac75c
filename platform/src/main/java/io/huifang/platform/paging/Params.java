package io.huifang.platform.paging;

import io.huifang.platform.problem.ProblemException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads query parameters by hand: the framework answers a malformed one with 404, which tells the
 * caller nothing.
 */
public final class Params {
  /** What the database and its driver can hold without question. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Params() {}

  /** A page size from 1 to {@code max}. */
  public static int limit(@Nullable String text, int fallback, int max) {
    if (text == null) {
      return fallback;
    }
    try {
      int value = Integer.parseInt(text);
      if (value >= 1 && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw ProblemException.badField("limit", "must be a whole number");
    }
    throw ProblemException.badField("limit", "must be from 1 to " + max);
  }

  public static @Nullable Instant instant(String name, @Nullable String text) {
    try {
      Instant at = text == null || text.isBlank() ? null : Instant.parse(text);
      if (at == null || !at.isBefore(FIRST) && at.isBefore(LAST)) {
        return at;
      }
      throw ProblemException.badField(name, "must be between the years 1 and 9999");
    } catch (DateTimeParseException e) {
      throw ProblemException.badField(name, "must be a time such as 2026-01-31T08:30:00Z");
    }
  }

  public static @Nullable UUID uuid(String name, @Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField(name, "must be a UUID");
    }
  }

  public static <E extends Enum<E>> @Nullable E oneOf(
      String name, Class<E> type, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    for (E value : type.getEnumConstants()) {
      if (value.name().equals(text)) {
        return value;
      }
    }
    throw ProblemException.badField(
        name, "must be one of " + Arrays.toString(type.getEnumConstants()));
  }
}
