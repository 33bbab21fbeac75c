package io.huifang.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after this one, null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {

  /**
   * Cuts a page out of rows that were fetched with {@code limit + 1}.
   *
   * @param key the text that the next page starts after, taken from the last row of this one
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> view, Function<R, String> key) {
    List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    String next = rows.size() > limit ? Cursor.encode(key.apply(shown.get(limit - 1))) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
