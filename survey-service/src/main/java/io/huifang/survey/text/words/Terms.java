package io.huifang.survey.text.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a comment that are worth counting. What says nothing by itself and bare numbers are
 * left out; a Chinese word that is denied is one term with its denial, for who says 不好吃 has not
 * said 好吃.
 */
public final class Terms {
  /** So many of a comment are kept; more are a list of goods or an accident. */
  public static final int MOST = 300;

  private static final int LONGEST = 30;
  private static final Set<String> STOP = WordList.of("stop-words.txt");
  private static final Set<String> DENIALS = Set.of("不", "没", "没有", "未", "无", "别");

  private Terms() {}

  /** In their order, with their places; one that occurs twice is there twice. */
  public static List<Word> of(Reading reading) {
    List<Word> words = reading.words();
    List<Word> terms = new ArrayList<>(Math.min(words.size(), MOST));
    for (int i = 0; i < words.size() && terms.size() < MOST; i++) {
      Word word = words.get(i);
      Word next = i + 1 < words.size() ? words.get(i + 1) : null;
      if (next != null && denies(word, next)) {
        terms.add(new Word(word.text() + next.text(), Word.Kind.HAN, word.begin(), next.end()));
        i++;
      } else if (counts(word)) {
        terms.add(word);
      }
    }
    return terms;
  }

  private static boolean denies(Word word, Word next) {
    return word.kind() == Word.Kind.HAN
        && next.kind() == Word.Kind.HAN
        && word.end() == next.begin()
        && DENIALS.contains(word.text())
        && !STOP.contains(next.text())
        && !DENIALS.contains(next.text());
  }

  private static boolean counts(Word word) {
    return word.kind() != Word.Kind.NUMBER
        && word.text().length() <= LONGEST
        && !(word.kind() == Word.Kind.LATIN && word.text().length() < 2)
        && !STOP.contains(word.text());
  }
}
