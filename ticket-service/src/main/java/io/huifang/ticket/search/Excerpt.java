package io.huifang.ticket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text around what was looked for, cut where it is long.
 *
 * @param parts in their order
 */
public record Excerpt(List<Part> parts) {
  private static final int BEFORE = 40;
  private static final int LONGEST = 160;
  private static final Pattern WORD =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]+|[\\p{L}\\p{N}]+");

  /**
   * A piece of the text.
   *
   * @param found whether it is what was looked for
   */
  public record Part(String text, boolean found) {}

  /** By the same rules as the search: words by their beginning, Chinese signs wherever they are. */
  public static Excerpt of(String text, String asked) {
    String flat = text.replaceAll("\\s+", " ").strip();
    Pattern wanted = wanted(asked);
    Matcher first = wanted.matcher(flat);
    int from = first.find() ? Math.max(0, first.start() - BEFORE) : 0;
    from = from > 0 && Character.isLowSurrogate(flat.charAt(from)) ? from - 1 : from;
    int to = Math.min(flat.length(), from + LONGEST);
    to = to < flat.length() && Character.isLowSurrogate(flat.charAt(to)) ? to - 1 : to;
    String cut = (from > 0 ? "…" : "") + flat.substring(from, to) + (to < flat.length() ? "…" : "");
    List<Part> parts = new ArrayList<>();
    Matcher hits = wanted.matcher(cut);
    int done = 0;
    while (hits.find()) {
      if (hits.end() > hits.start()) {
        add(parts, cut.substring(done, hits.start()), false);
        add(parts, hits.group(), true);
        done = hits.end();
      }
    }
    add(parts, cut.substring(done), false);
    return new Excerpt(parts);
  }

  private static void add(List<Part> parts, String text, boolean found) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, found));
    }
  }

  /** A run of signs is found by each two that stand together, and best as a whole. */
  private static Stream<String> whole(String word) {
    return Character.isIdeographic(word.codePointAt(0)) && word.length() > 2
        ? Stream.concat(
            Stream.of(word),
            IntStream.range(0, word.length() - 1).mapToObj(i -> word.substring(i, i + 2)))
        : Stream.of(word);
  }

  private static Pattern wanted(String asked) {
    String any =
        WORD.matcher(asked)
            .results()
            .map(word -> word.group())
            .flatMap(Excerpt::whole)
            .map(
                word ->
                    Character.isIdeographic(word.codePointAt(0))
                        ? Pattern.quote(word)
                        : "(?<![\\p{L}\\p{N}])" + Pattern.quote(word))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        any.isEmpty() ? "(?!)" : "(?:" + any + ")+",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
