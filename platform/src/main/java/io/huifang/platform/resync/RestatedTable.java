package io.huifang.platform.resync;

/**
 * The table of an aggregate. All three are names in our code and become part of statements.
 *
 * @param type of the key, {@code uuid} or {@code text}
 */
public record RestatedTable(String name, String key, String type) {

  /** The next keys, locked; the first ones of all where the given one is null. */
  String next() {
    return "select %2$s::text from %1$s where ?::text is null or %2$s > ?::%3$s order by %2$s limit ? for update"
        .formatted(name, key, type);
  }

  /** Raises the versions of these. */
  String raise() {
    return "update %1$s set version = version + ? where %2$s = any(?::%3$s[])"
        .formatted(name, key, type);
  }
}
