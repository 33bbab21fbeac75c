package io.huifang.platform.list;

import org.jspecify.annotations.Nullable;

/**
 * An order in which a list can be read page by page.
 *
 * @param key as it stands in addresses
 * @param column whose head shows it, null if none does
 * @param descending whether the greatest comes first, for who does not see the arrow
 */
public record ListSort(String key, @Nullable String column, boolean descending) {

  public static ListSort ascending(String key, @Nullable String column) {
    return new ListSort(key, column, false);
  }

  public static ListSort descending(String key, @Nullable String column) {
    return new ListSort(key, column, true);
  }
}
