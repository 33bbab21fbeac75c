package io.huifang.survey.text.page;

import io.huifang.survey.text.learn.Guess;
import io.huifang.survey.text.terms.Mention;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Numbers of the page as people read them. */
@ApplicationScoped
public class WordsFigures {
  private static final int LOW = 2;
  private static final int HIGH = 4;
  private static final int SCALE = 5;

  public String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  /** Of a whole that may be empty. */
  public String share(long part, long whole) {
    return whole == 0 ? "–" : percent((double) part / whole);
  }

  /** A measure between 0 and 1. */
  public String measure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  /** How the theme shows a score, empty if there is none. */
  public String tone(Mention mention) {
    if (mention.score() == null || mention.scale() == null) {
      return "";
    }
    int score = mention.score() * SCALE;
    return score <= LOW * mention.scale() ? "lo" : score >= HIGH * mention.scale() ? "hi" : "mid";
  }

  /** Whether what is suggested has to be marked as unsure. */
  public boolean unsure(Mention mention) {
    return mention.confidence() != null && mention.confidence() < Guess.CONFIDENT;
  }
}
