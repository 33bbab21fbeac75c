package io.huifang.testkit;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares the two files of a bundle of messages. */
final class BundleTexts {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern VALUE = Pattern.compile("\\{\\w+}");

  /** What is the same in both languages, or a pattern or number only. */
  private static final Pattern NEUTRAL = Pattern.compile("[^\\p{L}]*|NPS|VIP|CSV");

  private BundleTexts() {}

  /** What one of them says and the other does not, or says in the wrong language. */
  static List<String> wrong(String english, String chinese) {
    Properties en = read(english);
    Properties zh = read(chinese);
    List<String> wrong = new ArrayList<>();
    Set<String> keys = new TreeSet<>(en.stringPropertyNames());
    keys.addAll(zh.stringPropertyNames());
    for (String key : keys) {
      String first = en.getProperty(key, "");
      String second = zh.getProperty(key, "");
      if (first.isBlank() || second.isBlank()) {
        wrong.add(key + " is there in one language only");
      } else if (HAN.matcher(first).find()) {
        wrong.add(key + " is Chinese among the English");
      } else if (!HAN.matcher(second).find() && !neutral(second)) {
        wrong.add(key + " is not Chinese");
      } else if (!values(first).equals(values(second))) {
        wrong.add(key + " does not show the same values");
      }
    }
    return wrong;
  }

  private static boolean neutral(String text) {
    return NEUTRAL.matcher(VALUE.matcher(text).replaceAll("")).matches();
  }

  private static Set<String> values(String text) {
    return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties read(String text) {
    Properties texts = new Properties();
    try {
      texts.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
