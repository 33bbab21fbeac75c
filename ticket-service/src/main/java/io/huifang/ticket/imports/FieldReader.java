package io.huifang.ticket.imports;

import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import io.huifang.ticket.Classification;
import io.huifang.ticket.Complexity;
import io.huifang.ticket.Priority;
import io.huifang.ticket.Tier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record and says in plain words what is wrong with one. */
record FieldReader(MappedValues values) {

  Classification classification() {
    return new Classification(
        text("channel", "UNKNOWN", 100),
        text("category", "UNKNOWN", 100),
        optional("subcategory", 100),
        oneOf("complexity", Complexity.class, Complexity.STANDARD),
        oneOf("priority", Priority.class, Priority.NORMAL),
        oneOf("tier", Tier.class, Tier.STANDARD),
        optional("segment", 60));
  }

  String text(String field, String fallback, int longest) {
    String text = optional(field, longest);
    return text == null ? fallback : text;
  }

  @Nullable String optional(String field, int longest) {
    String text = values.text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > longest) {
      throw new BadRecordException(field, "is longer than " + longest + " characters");
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadRecordException(field, "contains NUL");
    }
    return text;
  }

  int count(String field) {
    Long count = values.integer(field);
    if (count != null && (count < 0 || count > 1_000_000)) {
      throw new BadRecordException(field, "must be from 0 to 1000000");
    }
    return count == null ? 0 : count.intValue();
  }

  <E extends Enum<E>> E oneOf(String field, Class<E> type, E fallback) {
    E value = maybe(field, type);
    return value == null ? fallback : value;
  }

  <E extends Enum<E>> @Nullable E maybe(String field, Class<E> type) {
    String text = values.text(field);
    if (text == null || text.isBlank()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRecordException(
                    field,
                    "'" + text + "' is not one of " + Arrays.toString(type.getEnumConstants())));
  }
}
