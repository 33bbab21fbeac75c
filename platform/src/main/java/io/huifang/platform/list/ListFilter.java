package io.huifang.platform.list;

import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import java.util.function.Consumer;

/**
 * What a list can be narrowed to a value of; what stays when the view changes may have several.
 *
 * @param key as it stands in addresses
 * @param check throws a {@link ProblemException} 400 for what can be no value of it
 * @param offered whether the list itself offers it; what is not is only kept in its addresses,
 *     since the page around it decides
 * @param stays whether it is part of what the page is about: it stays when the view changes, and
 *     the counts of the views are of what it leaves
 */
public record ListFilter(String key, Consumer<String> check, boolean offered, boolean stays) {
  private static final int LONGEST = 300;

  /** Any words. */
  public static ListFilter text(String key) {
    return new ListFilter(key, value -> {}, true, false);
  }

  /** Names of an enum. */
  public static <E extends Enum<E>> ListFilter oneOf(String key, Class<E> type) {
    return new ListFilter(key, value -> Params.oneOf(key, type, value), true, false);
  }

  /** What the page around the list decides. */
  public static ListFilter around(String key) {
    return new ListFilter(key, value -> {}, false, true);
  }

  /** What the page around the list is narrowed to as well, such as the figure above its rows. */
  public static ListFilter ofAll(String key) {
    return new ListFilter(key, value -> {}, true, true);
  }

  /** What only this check can tell to be a value. */
  public static ListFilter checked(String key, Consumer<String> check) {
    return new ListFilter(key, check, true, false);
  }

  void mustBeRight(String value) {
    if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
      throw ProblemException.badField(key, "must have at most " + LONGEST + " characters");
    }
    check.accept(value);
  }
}
