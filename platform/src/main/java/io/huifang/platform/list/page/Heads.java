package io.huifang.platform.list.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.ListColumn;
import io.huifang.platform.list.ListSort;
import java.util.List;

/** The heads of the columns that are shown; one that sorts leads to its other order. */
final class Heads {
  private Heads() {}

  static List<ListPage.Head> of(ListAddress address, String order, ListWords words) {
    return address.shape().columns().stream()
        .filter(column -> address.shows(column.key()))
        .map(column -> head(address, column, order, words))
        .toList();
  }

  private static ListPage.Head head(
      ListAddress address, ListColumn column, String order, ListWords words) {
    List<ListSort> sorts = address.shape().sortsOf(column.key());
    ListSort now = sorts.stream().filter(sort -> sort.key().equals(order)).findFirst().orElse(null);
    String text = words.column(column.key());
    if (sorts.isEmpty()) {
      return new ListPage.Head(column.key(), text, column.css(), null, null);
    }
    int next = now == null ? 0 : (sorts.indexOf(now) + 1) % sorts.size();
    String sorted = now == null ? null : now.descending() ? "descending" : "ascending";
    String link = address.sorted(sorts.get(next).key()).page();
    return new ListPage.Head(column.key(), text, column.css(), link, sorted);
  }
}
