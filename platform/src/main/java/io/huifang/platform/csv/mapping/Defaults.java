package io.huifang.platform.csv.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a key means that is not written in the mapping file. */
final class Defaults {
  private Defaults() {}

  static <T> T or(@Nullable T value, T fallback) {
    return value == null ? fallback : value;
  }

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : value;
  }

  static Set<String> set(@Nullable List<String> value) {
    return value == null ? Set.of() : new LinkedHashSet<>(value);
  }

  static int positive(String path, @Nullable Integer value, int fallback) {
    int number = or(value, fallback);
    if (number <= 0) {
      throw new MappingException(path, "must be greater than 0");
    }
    return number;
  }
}
