package io.huifang.survey.imports;

import io.huifang.platform.csv.record.MappedValues;
import io.huifang.platform.imports.BadRecordException;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a record and says in plain words what is wrong with one. */
record FieldReader(MappedValues values) {

  @Nullable String text(String field, int longest) {
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

  @Nullable Integer number(String field, int least, int most) {
    Long value = values.integer(field);
    if (value != null && (value < least || value > most)) {
      throw new BadRecordException(field, "must be from " + least + " to " + most);
    }
    return value == null ? null : value.intValue();
  }

  @Nullable String oneOf(String field, Set<String> words) {
    String text = text(field, 100);
    if (text != null && !words.contains(text)) {
      throw new BadRecordException(field, "'" + text + "' is not one of " + new TreeSet<>(words));
    }
    return text;
  }
}
