package io.huifang.platform.list;

import java.util.List;
import java.util.Optional;

/**
 * What a list is, as data.
 *
 * @param name by which its saved views are kept, for good
 * @param path of its page
 * @param file path of the list as a file, empty where there is none
 * @param views keys of those that everybody has; the first is the one without a name in the address
 * @param searched the view in which words are looked for if none is named
 * @param columns as they stand, from left to right
 * @param sorts all of them by an index or by few rows: each is paged by its keys
 */
public record ListShape(
    String name,
    String path,
    String file,
    List<String> views,
    String searched,
    List<ListColumn> columns,
    List<ListFilter> filters,
    List<ListSort> sorts) {

  public Optional<ListFilter> filter(String key) {
    return filters.stream().filter(filter -> filter.key().equals(key)).findFirst();
  }

  public Optional<ListSort> sort(String key) {
    return sorts.stream().filter(sort -> sort.key().equals(key)).findFirst();
  }

  /** The orders that the head of a column goes through. */
  public List<ListSort> sortsOf(String column) {
    return sorts.stream().filter(sort -> column.equals(sort.column())).toList();
  }

  /** What is shown if nobody has chosen. */
  public List<String> usualColumns() {
    return columns.stream()
        .filter(column -> column.shown() != ListColumn.Shown.WHEN_CHOSEN)
        .map(ListColumn::key)
        .toList();
  }

  /** What somebody's choice comes to: in the order of the list, with what is always there. */
  List<String> columns(List<String> chosen) {
    return columns.stream()
        .filter(column -> column.isAlways() || chosen.contains(column.key()))
        .map(ListColumn::key)
        .toList();
  }

  boolean hasColumn(String key) {
    return columns.stream().anyMatch(column -> column.key().equals(key));
  }

  /** What the file is called when it is kept. */
  public String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
