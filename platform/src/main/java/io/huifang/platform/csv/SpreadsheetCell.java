package io.huifang.platform.csv;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts of strangers on their way into a spreadsheet, which must not run them as formulas. */
public final class SpreadsheetCell {
  /** As spreadsheets read it: after blanks of any kind, and in the width of Chinese signs too. */
  private static final Pattern FORMULA =
      Pattern.compile("\\p{Cntrl}|[\\s\\p{Z}\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]");

  private SpreadsheetCell() {}

  /** The text, after an apostrophe if it looks like a formula; empty for null. */
  public static String safe(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
  }

  /** The same in quotes (RFC 4180). */
  public static String quoted(@Nullable String text) {
    return '"' + safe(text).replace("\"", "\"\"") + '"';
  }
}
