package io.huifang.survey.text.words;

/**
 * Makes what looks the same the same, char by char: a place in the folded text is the same place in
 * the comment. The forms of Unicode do not keep places, and take their time over hostile texts.
 */
final class Folding {
  private static final char FIRST_WIDE = '\uFF01';
  private static final char LAST_WIDE = '\uFF5E';
  private static final int WIDE = FIRST_WIDE - '!';

  private Folding() {}

  /**
   * @param most how many chars are read
   */
  static String of(String comment, int most) {
    int length = Math.min(comment.length(), most);
    if (length > 0
        && length < comment.length()
        && Character.isHighSurrogate(comment.charAt(length - 1))) {
      length--;
    }
    char[] folded = new char[length];
    for (int i = 0; i < length; i++) {
      folded[i] = fold(comment.charAt(i));
    }
    return new String(folded);
  }

  private static char fold(char c) {
    if (c < ' ' || c == '\u3000') {
      return ' ';
    }
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= FIRST_WIDE && c <= LAST_WIDE) {
      return fold((char) (c - WIDE));
    }
    if (c == '\u2019') {
      return '\'';
    }
    return Character.isISOControl(c) ? ' ' : Character.toLowerCase(c);
  }
}
