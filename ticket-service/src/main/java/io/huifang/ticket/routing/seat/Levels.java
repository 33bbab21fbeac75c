package io.huifang.ticket.routing.seat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names with a number each as people write them: {@code cards 3, english 2}. */
public final class Levels {
  private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\n]+");
  private static final Pattern ONE =
      Pattern.compile("([\\p{L}\\p{N}*][\\p{L}\\p{N} ._-]{0,39}?)(?:[\\s:：=]+([0-9]{1,3}))?");

  private Levels() {}

  /**
   * @param unsaid the number of a name that has none
   * @param most the largest that can be
   * @return null if that is not what was written
   */
  public static @Nullable Map<String, Integer> read(
      @Nullable String text, int unsaid, int least, int most) {
    Map<String, Integer> levels = new LinkedHashMap<>();
    for (String part : BETWEEN.split(text == null ? "" : text)) {
      Matcher one = ONE.matcher(part.strip());
      if (part.isBlank()) {
        continue;
      }
      if (!one.matches()) {
        return null;
      }
      int level = one.group(2) == null ? unsaid : Integer.parseInt(one.group(2));
      if (level < least || level > most || levels.put(one.group(1), level) != null) {
        return null;
      }
    }
    return levels;
  }

  public static String show(Map<String, Integer> levels) {
    return new TreeMap<>(levels)
        .entrySet().stream()
            .map(level -> level.getKey() + " " + level.getValue())
            .collect(Collectors.joining(", "));
  }
}
