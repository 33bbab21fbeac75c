package io.huifang.platform.list.page;

import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.saved.SavedView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list as its templates in {@code platform/list} show it.
 *
 * @param tabs the views that everybody has, then the saved ones
 * @param chips what it is narrowed to
 * @param next address of the page after this one, null at the end
 * @param previous address of the page before this one, null at the beginning
 * @param range which rows these are, in words
 * @param fields what it can be narrowed to
 * @param view the saved view that it began with, null for none
 * @param changed whether it is not what that view keeps any more
 * @param leads whether the reader may keep views for the team
 * @param notice what has become of the last change of a view, null if nothing was changed
 * @param trouble whether that is a refusal
 * @param typed a name that was refused, null if none was
 * @param kept whether views of this list can be kept
 */
public record ListPage(
    ListAddress address,
    String search,
    List<Tab> tabs,
    List<Chip> chips,
    List<Head> heads,
    List<Field> fields,
    List<Choice> sorts,
    List<Choice> columns,
    String range,
    @Nullable String next,
    @Nullable String previous,
    @Nullable SavedView view,
    boolean changed,
    boolean leads,
    @Nullable String notice,
    boolean trouble,
    @Nullable String typed,
    boolean kept) {

  public boolean shows(String column) {
    return address.shows(column);
  }

  /** Whether the list is that of a view that everybody has. */
  public boolean in(String key) {
    return address.words() == null && address.saved() == null && address.view().equals(key);
  }

  /** What a form has to send along, so that what it does not ask for stays as it is. */
  public List<Map.Entry<String, String>> keeping(String... asked) {
    List<String> names = List.of(asked);
    return address.at(Place.START, 1).fields().stream()
        .filter(field -> !names.contains(field.getKey()))
        .toList();
  }

  /** The same for a form that asks for all filters. */
  public List<Map.Entry<String, String>> keepingAllButFilters() {
    return keeping(fields.stream().map(Field::key).toArray(String[]::new));
  }

  /** The list with the columns that it has for everybody. */
  public String usual() {
    return address.withUsualColumns().page();
  }

  /** The list with another value of what the page around it decides. */
  public String around(String filter, String value) {
    return address.with(filter, value).page();
  }

  /** Whether there are columns to choose from. */
  public boolean choosing() {
    return columns.stream().anyMatch(column -> !column.fixed());
  }

  public String wider() {
    return address.widened().page();
  }

  public String first() {
    return address.at(Place.START, 1).page();
  }

  /** Whether it is not the beginning although no page before it is known. */
  public boolean middle() {
    return !address.place().isStart() && previous == null && next == null;
  }

  public int most() {
    return ListCsv.MOST;
  }

  /**
   * Leads to a view.
   *
   * @param count how much there is in it, null if nobody has counted
   * @param alarm whether that should be less
   * @param icon of a saved view, empty for those that everybody has
   */
  public record Tab(
      String text,
      String link,
      boolean current,
      @Nullable Long count,
      boolean alarm,
      String icon) {}

  /**
   * Something that the list is narrowed to.
   *
   * @param without the list without it
   */
  public record Chip(String key, String text, String value, String without) {}

  /**
   * The head of a column.
   *
   * @param link the list in another order, null if this column has none
   * @param sorted as in aria-sort, null if the list is not sorted by it
   */
  public record Head(
      String key, String text, String css, @Nullable String link, @Nullable String sorted) {}

  /**
   * Something that the list can be narrowed to.
   *
   * @param choices empty for words that are typed
   */
  public record Field(String key, String text, String value, List<ListWords.Choice> choices) {}

  /**
   * Something to choose.
   *
   * @param value an address or a key
   * @param fixed whether there is no choice
   */
  public record Choice(String value, String text, boolean chosen, boolean fixed) {}
}
