package io.huifang.survey.text.words;

import org.jspecify.annotations.Nullable;

/** Runs of a folded text that are made of one thing. */
final class Runs {
  private static final int ASCII = 128;
  private static final int LATIN_END = 0x250;

  private Runs() {}

  /** What a word that begins with this is made of; null for what begins no word. */
  static Word.@Nullable Kind kind(int point) {
    if (point < ASCII) {
      return point >= 'a' && point <= 'z'
          ? Word.Kind.LATIN
          : point >= '0' && point <= '9' ? Word.Kind.NUMBER : null;
    }
    if (Character.isIdeographic(point)) {
      return Word.Kind.HAN;
    }
    if (Character.isLetter(point)) {
      return point < LATIN_END ? Word.Kind.LATIN : Word.Kind.OTHER;
    }
    if (Character.isDigit(point)) {
      return Word.Kind.NUMBER;
    }
    return Character.getType(point) == Character.OTHER_SYMBOL ? Word.Kind.PICTURE : null;
  }

  /** Where the run that begins here ends. */
  static int end(String text, int begin, Word.@Nullable Kind kind) {
    int first = text.codePointAt(begin);
    int at = begin + Character.charCount(first);
    if (kind == null || kind == Word.Kind.PICTURE || Character.isSupplementaryCodePoint(first)) {
      return at;
    }
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (!goesOn(kind, point) && !joins(text, at, kind)) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean goesOn(Word.Kind kind, int point) {
    if (kind == Word.Kind.HAN) {
      // the dictionary knows none of those beyond the first plane
      return Character.isIdeographic(point) && Character.isBmpCodePoint(point);
    }
    if (kind == Word.Kind.NUMBER) {
      return Character.isDigit(point);
    }
    Word.Kind next = kind(point);
    return next == kind
        || (kind == Word.Kind.LATIN && next == Word.Kind.NUMBER)
        || (point >= ASCII && Character.getType(point) == Character.NON_SPACING_MARK);
  }

  /** The apostrophe within a word and the point within a number. */
  private static boolean joins(String text, int at, Word.Kind kind) {
    char joint = kind == Word.Kind.LATIN ? '\'' : kind == Word.Kind.NUMBER ? '.' : ' ';
    return joint != ' '
        && text.charAt(at) == joint
        && at + 1 < text.length()
        && kind(text.charAt(at + 1)) == kind;
  }
}
