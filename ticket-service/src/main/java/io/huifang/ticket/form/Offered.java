package io.huifang.ticket.form;

import io.huifang.platform.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A category that can be chosen.
 *
 * @param value as tickets have it
 * @param zh how customers read it
 */
public record Offered(String value, String zh, String en) {
  private static final int LONGEST = 100;

  /** How customers read it. */
  public String title(Language language) {
    return language.chinese() ? zh : en;
  }

  boolean fits() {
    return fits(value) && fits(zh) && fits(en);
  }

  private static boolean fits(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  /** One a line: value, Chinese, English, with bars between; a value alone is all three. */
  public static List<Offered> typed(String lines) {
    return lines.lines().map(String::strip).filter(l -> !l.isEmpty()).map(Offered::line).toList();
  }

  private static Offered line(String line) {
    String[] parts = Arrays.stream(line.split("[|｜]", 3)).map(String::strip).toArray(String[]::new);
    String zh = parts.length > 1 ? parts[1] : parts[0];
    return new Offered(parts[0], zh, parts.length > 2 ? parts[2] : zh);
  }

  /** The same as text to be edited. */
  public static String text(List<Offered> all) {
    return all.stream()
        .map(one -> one.value() + " | " + one.zh() + " | " + one.en())
        .collect(Collectors.joining("\n"));
  }
}
