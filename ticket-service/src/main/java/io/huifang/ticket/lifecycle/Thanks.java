package io.huifang.ticket.lifecycle;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a polite goodbye from a new concern, so that "thanks" reopens nothing. */
public final class Thanks {
  private static final int LONGEST = 60;
  private static final Pattern WORDS =
      Pattern.compile(
          "((谢谢|多谢|感谢|非常感谢|好的|收到|辛苦了|您|你|了|啦|哦)+"
              + "|(thanks?|thank you|thx|ok|okay|great|perfect|got it|very much|a lot|so much|all good"
              + "|for your help|you|cheers|\\s)+)");

  private Thanks() {}

  public static boolean only(String text) {
    String bare = text.toLowerCase(Locale.ROOT).replaceAll("[\\p{P}\\p{S}]", " ").strip();
    return bare.length() <= LONGEST && WORDS.matcher(bare.replaceAll("\\s+", " ")).matches();
  }
}
