package io.huifang.survey.text.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts words of service together again that the dictionary does not know as one. */
final class ServiceWords {
  private static final int MOST_PARTS = 4;
  private static final Set<String> WORDS = WordList.of("service-words.txt");
  private static final Set<Character> FIRST = first();

  private ServiceWords() {}

  /** The longest of several; parts have to stand side by side. */
  static List<Word> joined(String text, List<Word> words) {
    List<Word> joined = new ArrayList<>(words.size());
    int at = 0;
    while (at < words.size()) {
      int parts = parts(text, words, at);
      Word first = words.get(at);
      Word last = words.get(at + parts - 1);
      joined.add(
          parts == 1
              ? first
              : new Word(
                  text.substring(first.begin(), last.end()),
                  Word.Kind.HAN,
                  first.begin(),
                  last.end()));
      at += parts;
    }
    return joined;
  }

  private static int parts(String text, List<Word> words, int at) {
    Word first = words.get(at);
    if (first.kind() != Word.Kind.HAN || !FIRST.contains(text.charAt(first.begin()))) {
      return 1;
    }
    int found = 1;
    for (int parts = 2; parts <= MOST_PARTS && at + parts <= words.size(); parts++) {
      Word last = words.get(at + parts - 1);
      if (last.begin() != words.get(at + parts - 2).end()) {
        return found;
      }
      if (WORDS.contains(text.substring(first.begin(), last.end()))) {
        found = parts;
      }
    }
    return found;
  }

  private static Set<Character> first() {
    Set<Character> first = new HashSet<>();
    WORDS.forEach(word -> first.add(word.charAt(0)));
    return Set.copyOf(first);
  }
}
