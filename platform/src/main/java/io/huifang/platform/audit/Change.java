package io.huifang.platform.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What one transaction did to one thing: its first state before and its last one after. */
final class Change {
  private final Map<String, @Nullable Object[]> open = new TreeMap<>();
  private final Map<String, @Nullable Object[]> personal = new TreeMap<>();
  private final String action;

  Change(String action) {
    this.action = action;
  }

  void open(String name, @Nullable Object before, @Nullable Object after) {
    put(open, name, before, after);
  }

  void personal(String name, @Nullable Object before, @Nullable Object after) {
    put(personal, name, before, after);
  }

  private static void put(
      Map<String, @Nullable Object[]> fields,
      String name,
      @Nullable Object before,
      @Nullable Object after) {
    @Nullable Object @Nullable [] known = fields.get(name);
    fields.put(name, new @Nullable Object[] {known == null ? before : known[0], after});
  }

  /** Numbers, times, codes, flags and ids say nothing about a person by themselves. */
  static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Enum<?>
        || value instanceof Instant
        || value instanceof UUID;
  }

  String action() {
    return action;
  }

  Map<String, @Nullable Object[]> open() {
    return open;
  }

  Map<String, @Nullable Object[]> personal() {
    return personal;
  }
}
