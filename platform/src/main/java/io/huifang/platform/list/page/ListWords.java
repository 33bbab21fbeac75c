package io.huifang.platform.list.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the keys of one list are called, in the language of the page. */
public interface ListWords {
  String view(String key);

  String column(String key);

  String sort(String key);

  String filter(String key);

  /** Whether the list asks for it; what is not asked for can only be taken away. */
  default boolean asks(String filter) {
    return true;
  }

  /** What a value of a filter is called, the value itself if nobody knows it. */
  String value(String filter, String value);

  /** What there is to choose from, empty for words that are typed. */
  List<Choice> choices(String filter);

  /** What can be looked for; empty where nothing can. */
  String search();

  /**
   * One of several.
   *
   * @param value as it stands in addresses
   */
  record Choice(String value, String text) {
    /** All of them, in the words of the page. */
    public static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> word) {
      return Arrays.stream(values).map(one -> new Choice(one.name(), word.apply(one))).toList();
    }
  }
}
