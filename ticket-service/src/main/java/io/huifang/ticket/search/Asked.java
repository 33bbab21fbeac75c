package io.huifang.ticket.search;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed, as far as it can be looked for.
 *
 * @param words without what no text has, 200 characters at most; may be empty
 */
record Asked(String words) {
  private static final int LONGEST = 200;
  private static final Pattern NUMBER = Pattern.compile("(?i)([tc])-?([0-9]{1,12})");
  private static final Pattern BARE = Pattern.compile("[0-9]{1,12}");

  static Asked of(@Nullable String typed) {
    String text = typed == null ? "" : typed.replaceAll("\\p{Cntrl}", " ").strip();
    return new Asked(text.substring(0, text.offsetByCodePoints(0, fitting(text))));
  }

  private static int fitting(String text) {
    return Math.min(LONGEST, text.codePointCount(0, text.length()));
  }

  /** The number of a ticket, such as {@code T-000042}, if somebody has written one out. */
  Optional<String> ticket() {
    return number("T");
  }

  /** The number of a case, such as {@code C-000007}, if somebody has written one out. */
  Optional<String> escalation() {
    return number("C");
  }

  /** The same for who writes {@code 42}, which may mean either or something else. */
  Optional<String> bare(String letter) {
    return BARE.matcher(words).matches() ? Optional.of(number(letter, words)) : Optional.empty();
  }

  /** One letter of an alphabet says nothing; one Chinese sign may be a word. */
  boolean enough() {
    return words.codePointCount(0, words.length()) > 1
        || (!words.isEmpty() && Character.isIdeographic(words.codePointAt(0)));
  }

  private Optional<String> number(String letter) {
    Matcher number = NUMBER.matcher(words);
    return number.matches() && number.group(1).equalsIgnoreCase(letter)
        ? Optional.of(number(letter, number.group(2)))
        : Optional.empty();
  }

  private static String number(String letter, String digits) {
    return "%s-%06d".formatted(letter, Long.parseLong(digits));
  }
}
