package io.huifang.platform.list;

import io.huifang.platform.paging.Cursor;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is shown. All of it stands in the address, so that it can be sent to a colleague.
 *
 * @param filters values by key, in the order of the shape
 * @param words what is looked for, null for everything
 * @param sort key of the order, null for the usual one of the view
 * @param columns keys of those that are shown, in the order of the shape
 * @param row number of the first row on the page, 0 if the address does not tell
 * @param saved the saved view that it began with, null for none
 * @param dropped keys of what a saved view asks for and nobody knows any more
 */
public record ListAddress(
    ListShape shape,
    String view,
    Map<String, List<String>> filters,
    @Nullable String words,
    @Nullable String sort,
    List<String> columns,
    Place place,
    long row,
    @Nullable UUID saved,
    List<String> dropped) {

  /**
   * As an address names it. Whoever looks for words looks everywhere, unless a view is named too.
   *
   * @param usual the view of an address that names none
   * @throws io.huifang.platform.problem.ProblemException 400 if it names what the list does not
   *     have; of a saved view that is left out instead
   */
  public static ListAddress of(
      ListShape shape, MultivaluedMap<String, String> query, String usual) {
    return new AddressReader(shape, query).read(usual);
  }

  /** Everything of a view. */
  public static ListAddress of(ListShape shape, String view) {
    List<String> usual = shape.usualColumns();
    return new ListAddress(
        shape, view, Map.of(), null, null, usual, Place.START, 1, null, List.of());
  }

  /** The first value of a filter, empty if there is none. */
  public String value(String filter) {
    return filters.getOrDefault(filter, List.of("")).get(0);
  }

  public boolean shows(String column) {
    return columns.contains(column);
  }

  /** Whether it is more than a view. */
  public boolean narrowed() {
    return words != null
        || filters.keySet().stream()
            .anyMatch(key -> shape.filter(key).filter(ListFilter::offered).isPresent());
  }

  /** Whether it is more than the counts of the views know of. */
  public boolean narrowedWithin() {
    return words != null
        || filters.keySet().stream()
            .anyMatch(key -> shape.filter(key).filter(filter -> !filter.stays()).isPresent());
  }

  public ListAddress in(String other) {
    return new ListAddress(
        shape, other, rest(f -> !f.stays()), null, null, columns, Place.START, 1, null, List.of());
  }

  /** Without what narrows it. */
  public ListAddress widened() {
    return narrowedTo(rest(ListFilter::offered), null);
  }

  public ListAddress with(String filter, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(filters);
    more.put(filter, List.of(value));
    return narrowedTo(more, words);
  }

  public ListAddress without(String filter, String value) {
    Map<String, List<String>> rest = new LinkedHashMap<>(filters);
    List<String> others =
        rest.getOrDefault(filter, List.of()).stream().filter(one -> !one.equals(value)).toList();
    if (others.isEmpty()) {
      rest.remove(filter);
    } else {
      rest.put(filter, others);
    }
    return narrowedTo(rest, words);
  }

  public ListAddress withoutWords() {
    return narrowedTo(filters, null);
  }

  public ListAddress sorted(String other) {
    return new ListAddress(
        shape, view, filters, words, other, columns, Place.START, 1, saved, dropped);
  }

  public ListAddress withUsualColumns() {
    return new ListAddress(
        shape, view, filters, words, sort, shape.usualColumns(), Place.START, 1, saved, dropped);
  }

  public ListAddress at(Place other, long first) {
    return new ListAddress(
        shape, view, filters, words, sort, columns, other, first, saved, dropped);
  }

  /** The same as something that somebody keeps, or as nothing that anybody does. */
  public ListAddress savedAs(@Nullable UUID id) {
    return new ListAddress(shape, view, filters, words, sort, columns, Place.START, 1, id, dropped);
  }

  /** The same where it is known that more was left out of it. */
  public ListAddress without(List<String> gone) {
    List<String> all = dropped.isEmpty() ? gone : dropped;
    return new ListAddress(shape, view, filters, words, sort, columns, place, row, saved, all);
  }

  private ListAddress narrowedTo(Map<String, List<String>> other, @Nullable String looked) {
    return new ListAddress(
        shape, view, other, looked, sort, columns, Place.START, 1, saved, dropped);
  }

  private Map<String, List<String>> rest(Predicate<ListFilter> gone) {
    Map<String, List<String>> rest = new LinkedHashMap<>(filters);
    shape.filters().stream().filter(gone).forEach(filter -> rest.remove(filter.key()));
    return rest;
  }

  /** Names and values of an address, in a fixed order. */
  public List<Map.Entry<String, String>> fields() {
    List<Map.Entry<String, String>> fields = state();
    if (!place.isStart()) {
      String cursor = Cursor.encode(String.valueOf(place.key()));
      fields.add(Map.entry(place.back() ? AddressReader.BACK : AddressReader.CURSOR, cursor));
      fields.add(Map.entry(AddressReader.ROW, String.valueOf(row)));
    }
    if (saved != null) {
      fields.add(Map.entry(AddressReader.SAVED, saved.toString()));
    }
    return fields;
  }

  /** The same without the page, and without who has called it what. */
  private List<Map.Entry<String, String>> state() {
    return AddressReader.fields(this);
  }

  /** As the part of an address after the question mark. */
  public String query() {
    return AddressReader.join(fields());
  }

  /** What a saved view keeps. */
  public String kept() {
    return AddressReader.join(state());
  }

  public String page() {
    return shape.path() + "?" + query();
  }

  /** The whole list as a file. */
  public String file() {
    return shape.file() + "?" + at(Place.START, 1).query();
  }
}
