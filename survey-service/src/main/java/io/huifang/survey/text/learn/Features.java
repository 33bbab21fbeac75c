package io.huifang.survey.text.learn;

import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Word;
import java.util.Arrays;
import java.util.List;

/**
 * What a model sees of a comment: its words, pairs of words, and pieces of one to three characters
 * of its Chinese, each by the number of its hash. Which of them occur counts, not how often.
 */
public final class Features {
  /** Changes with what is made here: a model of other features is of no use. */
  public static final int FORMAT = 1;

  private static final int BITS = 18;

  /** How many numbers there are; the few that share one are learned together. */
  public static final int SIZE = 1 << BITS;

  private static final int PIECE = 3;
  private static final int WORD = 0x51ed270b;
  private static final int PAIR = 0x2545f491;
  private int[] found = new int[64];
  private int count;

  private Features() {}

  /** The numbers in growing order, each once. */
  public static int[] of(Reading reading) {
    Features features = new Features();
    List<Word> words = reading.words();
    int before = 0;
    for (Word word : words) {
      int hash = word.text().hashCode();
      features.add(hash ^ WORD);
      features.add(before * 31 + hash ^ PAIR);
      before = hash;
      if (word.kind() == Word.Kind.HAN) {
        features.pieces(reading.text(), word);
      }
    }
    return features.sorted();
  }

  /** Pieces that begin in this word; they may reach into the next. */
  private void pieces(String text, Word word) {
    for (int begin = word.begin(); begin < word.end(); begin++) {
      int hash = 17;
      for (int at = begin; at < Math.min(text.length(), begin + PIECE); at++) {
        char c = text.charAt(at);
        if (!Character.isLetter(c)) {
          break;
        }
        hash = hash * 65_599 + c;
        add(hash);
      }
    }
  }

  private void add(int hash) {
    if (count == found.length) {
      found = Arrays.copyOf(found, count * 2);
    }
    int mixed = hash * 0x9E3779B1;
    found[count++] = (mixed ^ mixed >>> 15) * 0x85EBCA77 >>> 32 - BITS;
  }

  private int[] sorted() {
    Arrays.sort(found, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[kept++] = found[i];
      }
    }
    return Arrays.copyOf(found, kept);
  }
}
