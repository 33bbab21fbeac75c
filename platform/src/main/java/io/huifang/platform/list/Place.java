package io.huifang.platform.list;

import io.huifang.platform.paging.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page is: what comes after a row, or before it.
 *
 * @param key of that row, null for the beginning
 * @param back whether the page ends before the row
 */
public record Place(@Nullable String key, boolean back) {
  public static final Place START = new Place(null, false);

  /**
   * @throws io.huifang.platform.problem.ProblemException 400 if it is no cursor of ours
   */
  public static Place after(@Nullable String cursor) {
    return new Place(Cursor.decode(cursor), false);
  }

  /**
   * @throws io.huifang.platform.problem.ProblemException 400 if it is no cursor of ours
   */
  public static Place before(@Nullable String cursor) {
    String key = Cursor.decode(cursor);
    return key == null ? START : new Place(key, true);
  }

  public boolean isStart() {
    return key == null;
  }
}
