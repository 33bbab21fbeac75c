package io.huifang.platform.settings.form;

import io.quarkus.qute.TemplateExtension;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people type and read them: {@code 90}, {@code 1 h 30 min}, {@code 2 h}. */
@TemplateExtension(namespace = "minutes")
public final class Minutes {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?:(\\d{1,5})\\s*(?:h|小时|时))?\\s*(?:(\\d{1,6})\\s*(?:m|min|分钟|分)?)?",
          Pattern.CASE_INSENSITIVE);

  private Minutes() {}

  /** Whole minutes, empty if it is no length of time or none at all. */
  public static OptionalInt parse(String text) {
    Matcher match = TEXT.matcher(text.strip());
    if (text.isBlank() || !match.matches()) {
      return OptionalInt.empty();
    }
    int minutes = number(match.group(1)) * 60 + number(match.group(2));
    return minutes == 0 ? OptionalInt.empty() : OptionalInt.of(minutes);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The shortest way to say it: from two hours on in hours. */
  public static String show(long minutes) {
    if (minutes < 60) {
      return minutes + " min";
    }
    long rest = minutes % 60;
    return minutes / 60 + " h" + (rest == 0 ? "" : " " + rest + " min");
  }
}
