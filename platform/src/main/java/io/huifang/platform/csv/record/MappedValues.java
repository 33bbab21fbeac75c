package io.huifang.platform.csv.record;

import io.huifang.platform.csv.mapping.FieldMapping;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Typed values by target field; an empty field is absent. The typed getters answer null for an
 * absent field and throw an IllegalArgumentException if the mapping gave the field another type.
 *
 * @param asMap String, Long, BigDecimal, Boolean, Instant and LocalDate in the order of the mapping
 * @param fields how they were made
 */
public record MappedValues(Map<String, Object> asMap, List<FieldMapping> fields) {
  public MappedValues {
    asMap = Collections.unmodifiableMap(new LinkedHashMap<>(asMap));
  }

  /** Whether the mapping fills the field, be it with nothing in this record. */
  public boolean fills(String field) {
    return fields.stream().anyMatch(one -> one.name().equals(field));
  }

  /** The columns of the file that the field comes from; null if none. */
  public @Nullable String column(String field) {
    return fields.stream()
        .filter(one -> one.name().equals(field) && !one.columns().isEmpty())
        .findFirst()
        .map(one -> String.join(", ", one.columns()))
        .orElse(null);
  }

  /** The value as people read it; null if empty. */
  public @Nullable String shown(String field) {
    Object value = asMap.get(field);
    return value == null ? null : value.toString();
  }

  public @Nullable String text(String field) {
    return get(field, String.class, "text");
  }

  public @Nullable Long integer(String field) {
    return get(field, Long.class, "integer");
  }

  public @Nullable BigDecimal decimal(String field) {
    return get(field, BigDecimal.class, "decimal");
  }

  public @Nullable Boolean bool(String field) {
    return get(field, Boolean.class, "boolean");
  }

  public @Nullable Instant timestamp(String field) {
    return get(field, Instant.class, "timestamp");
  }

  public @Nullable LocalDate date(String field) {
    return get(field, LocalDate.class, "date");
  }

  private <T> @Nullable T get(String field, Class<T> type, String name) {
    Object value = asMap.get(field);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException("field " + field + " must have type " + name);
    }
    return value == null ? null : type.cast(value);
  }
}
