package io.huifang.survey.severe;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word that must not wait, ready to be looked for: Chinese anywhere in the text, others as whole
 * words.
 *
 * @param pattern null for a word that is simply contained
 */
record SevereWord(String word, @Nullable Pattern pattern) {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  static SevereWord of(String word) {
    if (word.codePoints().anyMatch(Character::isIdeographic)) {
      return new SevereWord(word, null);
    }
    String spaced =
        SPACES
            .splitAsStream(word)
            .map(Pattern::quote)
            .reduce((left, right) -> left + "\\s+" + right)
            .orElseThrow();
    // Chinese has no spaces: a neighbour that is ideographic does not make it another word
    String inner =
        "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])" + spaced + "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])";
    return new SevereWord(word, Pattern.compile(inner, FLAGS));
  }

  boolean occursIn(String text) {
    return pattern == null ? text.contains(word) : pattern.matcher(text).find();
  }
}
