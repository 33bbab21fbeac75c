package io.huifang.escalation.notify.channel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Text for robots: what people are called must not become a link or a picture. */
final class Markdown {
  private Markdown() {}

  static String plain(String text) {
    return text.replaceAll("[\\[\\]()<>*_`#|~\\\\!]", " ").replaceAll("\\s+", " ").strip();
  }

  /** One paragraph each. */
  static String lines(List<String> lines) {
    return lines.stream().map(Markdown::plain).collect(Collectors.joining("\n\n"));
  }

  /** The beginning that fits into so many bytes, and never half a sign. */
  static String cut(String text, int bytes) {
    String end = text;
    while (end.getBytes(StandardCharsets.UTF_8).length > bytes) {
      end = end.substring(0, end.offsetByCodePoints(end.length(), -1));
    }
    return end;
  }
}
