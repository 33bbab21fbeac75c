package io.huifang.survey.text.words;

import java.util.List;

/** In what a comment is written, by its letters; who has chosen which page does not matter. */
public enum Spoken {
  CHINESE,
  /** Latin letters; other languages with these letters are not told apart. */
  ENGLISH,
  /** Chinese and English, each a fifth of the words or more. */
  MIXED,
  /** Another script. */
  OTHER,
  /** No letter at all. */
  NONE;

  private static final int SHARE = 5;

  static Spoken of(List<Word> words) {
    int han = count(words, Word.Kind.HAN);
    int latin = count(words, Word.Kind.LATIN);
    int other = count(words, Word.Kind.OTHER);
    int all = han + latin + other;
    if (all == 0) {
      return NONE;
    }
    if (other * 2 > all) {
      return OTHER;
    }
    if (han * SHARE >= all && latin * SHARE >= all) {
      return MIXED;
    }
    return han >= latin ? CHINESE : ENGLISH;
  }

  private static int count(List<Word> words, Word.Kind kind) {
    int count = 0;
    for (Word word : words) {
      if (word.kind() == kind) {
        count++;
      }
    }
    return count;
  }
}
