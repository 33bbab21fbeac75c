package io.huifang.survey.text.words;

/**
 * A word of a comment.
 *
 * @param text folded: narrow, in small letters, English without the s of the plural
 * @param begin where it begins in the comment, in chars
 * @param end where it ends, exclusive
 */
public record Word(String text, Kind kind, int begin, int end) {
  /** What a word is made of. */
  public enum Kind {
    HAN,
    LATIN,
    /** Letters of another script. */
    OTHER,
    NUMBER,
    /** An emoji or another symbol that says something by itself. */
    PICTURE
  }
}
