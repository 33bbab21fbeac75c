package io.huifang.survey.overview;

import io.quarkus.qute.TemplateExtension;

/** Tones of the theme. */
@TemplateExtension
public final class Looks {
  private static final int LOW = 2;
  private static final int HIGH = 4;

  private Looks() {}

  /** Of a score of five. */
  static String scoreTone(Integer score) {
    return score <= LOW ? "lo" : score >= HIGH ? "hi" : "mid";
  }
}
