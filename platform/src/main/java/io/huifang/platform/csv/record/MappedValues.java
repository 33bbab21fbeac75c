package io.huifang.platform.csv.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Typed values by target field; an empty field is absent. The typed getters answer null for an
 * absent field and throw an IllegalArgumentException if the mapping gave the field another type.
 *
 * @param asMap String, Long, BigDecimal, Boolean, Instant and LocalDate in the order of the mapping
 */
public record MappedValues(Map<String, Object> asMap) {
  public MappedValues {
    asMap = Collections.unmodifiableMap(new LinkedHashMap<>(asMap));
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
