package io.huifang.survey.text.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comments: runs of Chinese are cut by {@link HanWords}, words of other scripts by what is
 * not a letter. Whatever somebody has typed or pasted ends in words, in a time that grows with its
 * length and no faster. For many threads.
 */
public final class Segmenter {
  /** So many chars of a comment are read; what comes behind has no words. */
  public static final int MOST = 5_000;

  /** Longer runs of letters are no words but addresses, codes or somebody asleep on the keys. */
  private static final int LONGEST_WORD = 40;

  private final HanWords han = new HanWords();

  public Reading read(String comment) {
    String text = Folding.of(comment, MOST);
    List<Word> words = new ArrayList<>(text.length() / 2 + 1);
    int at = 0;
    while (at < text.length()) {
      Word.Kind kind = Runs.kind(text.codePointAt(at));
      int end = Runs.end(text, at, kind);
      if (kind == Word.Kind.HAN) {
        han.cut(text, at, end, words::add);
      } else if (kind != null && end - at <= LONGEST_WORD) {
        String word = text.substring(at, end);
        words.add(new Word(kind == Word.Kind.LATIN ? English.stem(word) : word, kind, at, end));
      }
      at = end;
    }
    List<Word> joined = ServiceWords.joined(text, words);
    return new Reading(text, Spoken.of(joined), joined);
  }
}
