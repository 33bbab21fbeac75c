package io.huifang.survey.text.words;

import java.util.List;
import java.util.function.Consumer;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/** Cuts a run of Chinese into words, by the dictionary and the bigrams of Lucene's smartcn. */
final class HanWords {
  /** Longer runs are cut: what they cost grows faster than they do, and no sentence is longer. */
  private static final int LONGEST = 80;

  private final HHMMSegmenter segmenter = new HHMMSegmenter();

  /** Safe for many threads: dictionaries are read only, and each call has a graph of its own. */
  void cut(String text, int begin, int end, Consumer<Word> words) {
    for (int from = begin; from < end; from += LONGEST) {
      piece(text, from, Math.min(end, from + LONGEST), words);
    }
  }

  private void piece(String text, int begin, int end, Consumer<Word> words) {
    if (end - begin == 1) {
      words.accept(new Word(text.substring(begin, end), Word.Kind.HAN, begin, end));
      return;
    }
    List<SegToken> tokens = segmenter.process(text.substring(begin, end));
    // the first and the last stand for the beginning and the end of a sentence
    for (SegToken token : tokens.subList(1, tokens.size() - 1)) {
      int from = begin + token.startOffset;
      int to = begin + token.endOffset;
      words.accept(new Word(text.substring(from, to), Word.Kind.HAN, from, to));
    }
  }
}
