package io.huifang.platform.csv.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one target field is filled from a row: source, trim, null marks, value map, type, default.
 *
 * @param name target field
 * @param values already typed values of the value map; a missing value stands for null
 * @param mapped texts that the value map knows
 * @param other what happens to texts it does not know
 * @param otherValue the value of {@link Other#REPLACE}
 */
public record FieldMapping(
    String name,
    ValueSource source,
    boolean trim,
    Set<String> nulls,
    ValueConverter converter,
    Map<String, Object> values,
    Set<String> mapped,
    Other other,
    @Nullable Object otherValue,
    @Nullable Object defaultValue,
    boolean required,
    boolean nullOnError,
    Aggregate aggregate) {

  enum Other {
    KEEP,
    REJECT,
    REPLACE
  }

  /** The columns it reads. */
  public List<String> columns() {
    return source.columns();
  }

  /**
   * The typed value: String, Long, BigDecimal, Boolean, Instant or LocalDate; null if empty.
   *
   * @throws BadValueException if the text is not acceptable and errors are not to become null
   */
  public @Nullable Object value(CellText cells) {
    String text = source.text(column -> clean(cells.of(column)));
    if (text == null) {
      return defaultValue;
    }
    try {
      Object value = map(text);
      return value == null ? defaultValue : value;
    } catch (IllegalArgumentException e) {
      if (nullOnError) {
        return defaultValue;
      }
      throw new BadValueException(name, column(cells), String.valueOf(e.getMessage()), text);
    }
  }

  /** The value of the finished record: an empty required field is an error. */
  public @Nullable Object checkRequired(@Nullable Object value) {
    if (value == null && required) {
      throw new BadValueException(
          name, columns().isEmpty() ? null : columns().get(0), "required but empty", null);
    }
    return value;
  }

  private @Nullable Object map(String text) {
    if (mapped.contains(text)) {
      return values.get(text);
    }
    return switch (other) {
      case KEEP -> converter.convert(text);
      case REPLACE -> otherValue;
      case REJECT -> throw new IllegalArgumentException("not in the value map");
    };
  }

  private @Nullable String clean(@Nullable String cell) {
    if (cell == null) {
      return null;
    }
    String text = trim ? cell.strip() : cell;
    return text.isEmpty() || nulls.contains(text) ? null : text;
  }

  private @Nullable String column(CellText cells) {
    return columns().stream().filter(c -> clean(cells.of(c)) != null).findFirst().orElse(null);
  }
}
