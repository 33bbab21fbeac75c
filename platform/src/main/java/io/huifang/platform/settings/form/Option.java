package io.huifang.platform.settings.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One choice of a field.
 *
 * @param value as it is sent
 * @param label as people read it
 */
public record Option(String value, String label) {

  /** One for each, with what it is called. */
  public static <T> List<Option> of(Stream<T> all, Function<T, String> label) {
    return all.map(one -> new Option(one.toString(), label.apply(one))).toList();
  }

  /** The same with one before them that leaves it open. */
  public static List<Option> open(String anything, List<Option> others) {
    List<Option> all = new ArrayList<>(List.of(new Option("", anything)));
    all.addAll(others);
    return all;
  }
}
