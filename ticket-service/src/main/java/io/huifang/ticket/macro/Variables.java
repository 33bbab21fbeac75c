package io.huifang.ticket.macro;

import io.huifang.platform.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names in braces that stand for what is known of a ticket. */
public final class Variables {
  /** All that there are, in the order in which the settings name them. */
  public static final Set<String> KNOWN =
      java.util.Collections.unmodifiableSet(
          new java.util.LinkedHashSet<>(
              java.util.List.of("customer", "number", "subject", "agent", "team", "due")));

  private static final Pattern NAME = Pattern.compile("\\{([a-z]{1,30})}");

  private Variables() {}

  /**
   * @throws ProblemException 400 that names the first one that does not exist
   */
  static void check(String field, @Nullable String text) {
    if (text != null) {
      Matcher names = NAME.matcher(text);
      while (names.find()) {
        if (!KNOWN.contains(names.group(1))) {
          throw ProblemException.badField(field, "knows no variable {" + names.group(1) + "}");
        }
      }
    }
  }

  /** What stands in a value is text, also if it looks like a variable. */
  static String fill(String text, Map<String, String> values) {
    return NAME.matcher(text)
        .replaceAll(
            name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
  }
}
