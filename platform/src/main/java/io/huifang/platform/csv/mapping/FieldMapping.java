package io.huifang.platform.csv.mapping;

import io.huifang.platform.csv.value.TimePlus;
import io.huifang.platform.csv.value.ValueConverter;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one target field is filled from a row: source, trim, null marks, value map, type, default.
 *
 * @param name target field
 * @param type as written: text, integer, decimal, boolean, timestamp or date
 * @param values already typed values of the value map; a missing value stands for null
 * @param mapped texts that the value map knows
 * @param other what happens to texts it does not know
 * @param otherValue the value of {@link Other#REPLACE}
 * @param where what a row has to be to count for this field; another row is as if it were not there
 * @param plus duration to be added to a time; null if none
 * @param truncate longest text in characters, the rest is cut off; null for all of it
 */
public record FieldMapping(
    String name,
    String type,
    ValueSource source,
    List<RowCondition> where,
    boolean trim,
    Set<String> nulls,
    ValueConverter converter,
    Map<String, Object> values,
    Set<String> mapped,
    Other other,
    @Nullable Object otherValue,
    @Nullable TimePlus plus,
    @Nullable Integer truncate,
    @Nullable Object defaultValue,
    boolean required,
    boolean nullOnError,
    Aggregate aggregate) {

  enum Other {
    KEEP,
    REJECT,
    REPLACE
  }

  /** The columns that its value comes from, in order of preference. */
  public List<String> columns() {
    return source.columns();
  }

  /** The type of the finished value: counting gives a number, whatever is counted. */
  public String resultType() {
    return aggregate == Aggregate.COUNT || aggregate == Aggregate.CHANGES ? "integer" : type;
  }

  /** Every column that it looks at. */
  public Set<String> needed() {
    Set<String> needed = new LinkedHashSet<>(source.columns());
    where.forEach(condition -> needed.add(condition.column()));
    if (plus != null) {
      needed.add(plus.column());
    }
    return needed;
  }

  /** Whether the row counts for this field. */
  public boolean counts(CellText cells) {
    return where.stream().allMatch(condition -> condition.holds(cells));
  }

  /**
   * The typed value: String, Long, BigDecimal, Boolean, Instant or LocalDate; null if empty.
   *
   * @throws BadValueException if the text is not acceptable and errors are not to become null
   */
  public @Nullable Object value(CellText cells) {
    String text = counts(cells) ? source.text(column -> clean(cells.of(column))) : null;
    if (text == null) {
      return defaultValue;
    }
    try {
      Object value = finished(map(text), cells);
      return value == null ? defaultValue : value;
    } catch (IllegalArgumentException e) {
      if (nullOnError) {
        return defaultValue;
      }
      throw new BadValueException(name, column(cells), remedied(e), text);
    }
  }

  private @Nullable Object finished(@Nullable Object value, CellText cells) {
    if (plus != null && value instanceof Instant time) {
      String duration = clean(cells.of(plus.column()));
      if (duration == null) {
        return null;
      }
      try {
        return plus.add(time, duration);
      } catch (IllegalArgumentException e) {
        if (nullOnError) {
          return null;
        }
        throw new BadValueException(name, plus.column(), String.valueOf(e.getMessage()), duration);
      }
    }
    if (truncate != null && value instanceof String text && text.length() > truncate) {
      boolean pair = Character.isHighSurrogate(text.charAt(truncate - 1));
      return text.substring(0, pair ? truncate - 1 : truncate);
    }
    return value;
  }

  private static String remedied(IllegalArgumentException reason) {
    String text = String.valueOf(reason.getMessage());
    return text.contains(";")
        ? text
        : text + "; translate it with values, or leave it empty with onError: null";
  }

  /** The value of the finished record: an empty required field is an error. */
  public @Nullable Object checkRequired(@Nullable Object value) {
    if (value == null && required) {
      throw new BadValueException(
          name,
          columns().isEmpty() ? null : String.join(", ", columns()),
          where.isEmpty()
              ? "required but empty; fill the cell, or give a default"
              : "required but empty; no row with a value fulfils 'where'",
          null);
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
      case REJECT ->
          throw new IllegalArgumentException(
              "not in the value map; add it under values, or say otherValues: keep or null");
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
