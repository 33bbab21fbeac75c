package io.huifang.survey.text.words;

/** The little that English words need: the plural goes (the S stemmer of Harman 1991). */
final class English {
  private static final int SHORT = 3;

  private English() {}

  /**
   * @param word in small letters, with or without apostrophes
   */
  static String stem(String word) {
    String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    if (bare.length() <= SHORT || !bare.endsWith("s")) {
      return bare;
    }
    if (bare.endsWith("ies") && !bare.endsWith("eies") && !bare.endsWith("aies")) {
      return bare.substring(0, bare.length() - 3) + "y";
    }
    if (bare.endsWith("us") || bare.endsWith("ss") || bare.endsWith("is")) {
      return bare;
    }
    return bare.substring(0, bare.length() - 1);
  }
}
