package io.huifang.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds what a template says by itself. All words come from bundles: no letters outside markup and
 * expressions, none in the attributes that people read or hear, and no choice of a language.
 */
final class TemplateTexts {
  private static final Pattern CHOICE = Pattern.compile("\\{#if [^}]*\\bzh\\b[^}]*}|\\.zh\\b");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}&])\\p{IsLatin}{3,}");
  private static final Pattern EXPRESSION = Pattern.compile("\\{[#/@!]?[^{}\\s][^{}]*}");
  private static final Pattern MARKUP = Pattern.compile("<(script|style|kbd)\\b.*?</\\1>|<[^>]*>");
  private static final Pattern READ =
      Pattern.compile("\\b(?:title|aria-label|placeholder|alt)=\"([^\"{]*\\p{L}{3,}[^\"]*)\"");

  /**
   * Our name, the names of the languages for themselves, what is the same in both, and keys by the
   * name on them.
   */
  private static final Pattern NEUTRAL =
      Pattern.compile("Huifang|\u56de\u8bbf|NPS|VIP|CSV|English|\u4e2d\u6587");

  private TemplateTexts() {}

  /** What is there in one language only. */
  static List<String> wrong(String template) {
    List<String> wrong = new ArrayList<>();
    CHOICE.matcher(template).results().forEach(found -> wrong.add(found.group()));
    String bare = NEUTRAL.matcher(template).replaceAll("");
    HAN.matcher(bare).results().forEach(found -> wrong.add(found.group()));
    READ.matcher(bare).results().forEach(found -> wrong.add(found.group()));
    String text = MARKUP.matcher(EXPRESSION.matcher(bare).replaceAll("")).replaceAll(" ");
    WORD.matcher(text).results().forEach(found -> wrong.add(found.group()));
    return wrong;
  }
}
