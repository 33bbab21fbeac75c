package io.huifang.ticket.contact;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What names somebody who calls: a telephone number, an address, an id of another system. */
public final class Handle {
  /** Digits in which two telephone numbers rarely end alike. */
  static final int TELLING = 8;

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/-]+");

  private Handle() {}

  /**
   * What two ways of writing one handle have in common: the end of a telephone number, whatever
   * stands before and between; all else in small letters.
   */
  public static @Nullable String key(@Nullable String handle) {
    if (handle == null || handle.isBlank()) {
      return null;
    }
    String end = end(handle);
    return end == null ? handle.strip().toLowerCase(Locale.ROOT) : end;
  }

  /** The last digits of a telephone number, null if it is none or too short to tell anybody. */
  static @Nullable String end(String handle) {
    String digits = handle.replaceAll("[^0-9]", "");
    return PHONE.matcher(handle).matches() && digits.length() >= TELLING
        ? digits.substring(digits.length() - TELLING)
        : null;
  }
}
