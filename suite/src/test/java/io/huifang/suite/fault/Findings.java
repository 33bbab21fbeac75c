package io.huifang.suite.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is wrong, told at once: after such a long run one would not want only one. */
final class Findings {
  private static final int SHOWN = 5;
  private final List<String> wrong = new ArrayList<>();
  private int checks;

  /** Nothing of the kind may be there. */
  void none(String what, Collection<?> found) {
    checks++;
    if (!found.isEmpty()) {
      List<?> some = found.stream().limit(SHOWN).toList();
      wrong.add(what + ": " + found.size() + ", such as " + some);
    }
  }

  void same(String what, Object expected, Object found) {
    checks++;
    if (!expected.equals(found)) {
      wrong.add(what + ": expected " + expected + ", found " + found);
    }
  }

  /** Two maps, of which only the differences are told. */
  void sameEntries(String what, Map<String, String> expected, Map<String, String> found) {
    Map<String, String> differ = new TreeMap<>();
    expected.forEach(
        (key, value) -> {
          if (!value.equals(found.get(key))) {
            differ.put(key, "expected " + value + ", found " + found.get(key));
          }
        });
    found.forEach(
        (key, value) -> {
          if (!expected.containsKey(key)) {
            differ.put(key, "not expected, found " + value);
          }
        });
    none(what, differ.entrySet());
  }

  /** It must have happened at least once, or this rehearsal has no bite. */
  void some(String what, long number) {
    checks++;
    System.out.printf("  %s: %d%n", what, number);
    if (number == 0) {
      wrong.add(what + ": none at all");
    }
  }

  void report() {
    System.out.printf("  %d checks, %d findings%n", checks, wrong.size());
    assertThat(String.join("\n", wrong)).isEmpty();
  }
}
