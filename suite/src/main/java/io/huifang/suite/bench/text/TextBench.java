package io.huifang.suite.bench.text;

import io.huifang.suite.bench.Bench;
import io.huifang.suite.bench.Lab;
import io.huifang.suite.bench.Report;
import io.huifang.survey.text.learn.Example;
import io.huifang.survey.text.learn.Features;
import io.huifang.survey.text.learn.LinearModel;
import io.huifang.survey.text.learn.Split;
import io.huifang.survey.text.learn.Trainer;
import io.huifang.survey.text.words.Reading;
import io.huifang.survey.text.words.Segmenter;
import io.huifang.survey.text.words.Terms;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;

/**
 * How many comments a second are read on two cores: words, language, terms, sentiment and category
 * of each. The peer is the library alone, which cuts the same comments into words and no more.
 */
public final class TextBench implements Bench {
  private static final int THREADS = 2;
  private static final int CATEGORIES = 8;
  private static final double WANTED = 10_000;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public String about() {
    return "comments read: words, terms, sentiment, category; beside the segmenter alone";
  }

  @Override
  public Report run(Lab lab) throws Exception {
    CommentSupply supply = CommentSupply.of(lab.checkout());
    lab.say(
        "%,d comments, %s"
            .formatted(supply.texts().size(), supply.real() ? "real ones" : "put together"));
    Segmenter segmenter = new Segmenter();
    long begin = System.nanoTime();
    LinearModel sentiment = Trainer.train(examples(supply, segmenter, false), 2);
    double training = (System.nanoTime() - begin) / 1e9;
    LinearModel category = Trainer.train(examples(supply, segmenter, true), CATEGORIES);
    lab.say("trained; reading");
    ToLongFunction<String> ours = text -> read(text, segmenter, sentiment, category);
    double read = rate(lab, supply, () -> ours);
    lab.say("%,.0f comments a second; the segmenter alone".formatted(read));
    double plain = rate(lab, supply, Plain::new);
    return new Report(name())
        .against(read, plain, "1/s")
        .with("wanted", WANTED)
        .with("enough", read >= WANTED)
        .with("comments", supply.texts().size())
        .with("real", supply.real())
        .with("threads", THREADS)
        .with("training_s", training);
  }

  private static List<Example> examples(
      CommentSupply supply, Segmenter segmenter, boolean categories) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < supply.texts().size(); i++) {
      Reading reading = segmenter.read(supply.texts().get(i));
      long key = Split.key(reading.text());
      int label =
          categories ? (int) Long.remainderUnsigned(key, CATEGORIES) : supply.labels().get(i);
      examples.add(new Example(key, Features.of(reading), label));
    }
    return examples;
  }

  private static long read(
      String text, Segmenter segmenter, LinearModel sentiment, LinearModel category) {
    Reading reading = segmenter.read(text);
    int[] features = Features.of(reading);
    return Terms.of(reading).size()
        + reading.spoken().ordinal()
        + sentiment.guess(features).label()
        + category.guess(features).label();
  }

  /** All comments again and again, by two threads, after the warm-up. */
  private static double rate(
      Lab lab, CommentSupply supply, Supplier<ToLongFunction<String>> readers)
      throws InterruptedException {
    during(supply, readers, lab.options().warmUp());
    return during(supply, readers, lab.options().seconds());
  }

  private static double during(
      CommentSupply supply, Supplier<ToLongFunction<String>> readers, int seconds)
      throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    AtomicLong done = new AtomicLong();
    AtomicLong found = new AtomicLong();
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      ToLongFunction<String> reader = readers.get();
      threads.add(
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  int at = Math.floorMod(next.getAndIncrement(), supply.texts().size());
                  found.addAndGet(reader.applyAsLong(supply.texts().get(at)));
                  done.incrementAndGet();
                }
              },
              "reader-" + i));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    if (seconds > 0 && found.get() == 0) {
      throw new IllegalStateException("Nothing was found in any comment");
    }
    return done.get() / ((System.nanoTime() - begin) / 1e9);
  }

  /** The library as it comes, kept by one thread. */
  private static final class Plain implements ToLongFunction<String> {
    private final Tokenizer tokenizer = new HMMChineseTokenizer();

    @Override
    public long applyAsLong(String text) {
      try {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        long words = 0;
        while (tokenizer.incrementToken()) {
          words++;
        }
        tokenizer.end();
        tokenizer.close();
        return words;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
