package io.huifang.survey.gateway.wording;

/**
 * How many parts a text takes as an SMS: 160 signs of the alphabet of GSM 03.38 fit into one, else
 * 70 of UTF-16; with more than one part each has a header and so seven or three signs fewer.
 */
public final class Segments {
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  /** Each of these takes two places. */
  private static final String BEHIND_ESCAPE = "^{}\\[~]|€\f";

  private Segments() {}

  /** At least 1. */
  public static int of(String text) {
    int places = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (ALPHABET.indexOf(sign) >= 0) {
        places++;
      } else if (BEHIND_ESCAPE.indexOf(sign) >= 0) {
        places += 2;
      } else {
        return parts(text.length(), 70, 67);
      }
    }
    return parts(places, 160, 153);
  }

  private static int parts(int places, int alone, int each) {
    return places <= alone ? 1 : (places + each - 1) / each;
  }
}
