package io.huifang.platform.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that can be turned both ways.
 *
 * @param next key of its last row if there are more, null at the end
 * @param previous key of its first row if there are some before it, null at the beginning
 * @param limit how many rows a full one has
 */
public record Slice<T>(List<T> items, @Nullable String next, @Nullable String previous, int limit) {

  /**
   * Reads the page at a place.
   *
   * @param rows up to {@code limit + 1} rows from a place on, the nearest to it first
   * @param key of a row
   */
  public static <T> Slice<T> read(
      Place place, int limit, Function<Place, List<T>> rows, Function<T, String> key) {
    List<T> found = rows.apply(place);
    boolean more = found.size() > limit;
    if (place.back() && !more) {
      // the beginning, perhaps with fewer rows than a page: nobody wants to see half of one
      return read(Place.START, limit, rows, key);
    }
    List<T> shown = new ArrayList<>(more ? found.subList(0, limit) : found);
    if (place.back()) {
      Collections.reverse(shown);
    }
    boolean after = place.back() || more;
    boolean before = !place.isStart();
    return new Slice<>(
        List.copyOf(shown),
        after ? key.apply(shown.get(shown.size() - 1)) : null,
        before && !shown.isEmpty() ? key.apply(shown.get(0)) : null,
        limit);
  }

  /** The same with what is shown of each row. */
  public <U> Slice<U> showing(Function<List<T>, List<U>> view) {
    return new Slice<>(view.apply(items), next, previous, limit);
  }
}
