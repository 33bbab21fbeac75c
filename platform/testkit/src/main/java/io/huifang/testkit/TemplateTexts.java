package io.huifang.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a template and follows which language a text is for: {@code {#if ...zh}} is Chinese until
 * its {@code {#else}}, then English; {@code words.say('English', '中文')} has both.
 */
final class TemplateTexts {
  private static final Pattern TAG = Pattern.compile("\\{[#/@]?[^{}\\s][^{}]*\\}");
  private static final Pattern SAY = Pattern.compile("say\\('([^']*)', ?'([^']*)'\\)");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("(?<![\\p{L}&])\\p{IsLatin}{3,}");

  /** Our name, the names of the languages, and what is the same in both. */
  private static final Pattern NEUTRAL =
      Pattern.compile("Huifang|\u56de\u8bbf|NPS|VIP|min|English|\u4e2d\u6587");

  private final Deque<Block> open = new ArrayDeque<>();
  private boolean markup;
  private final List<String> wrong = new ArrayList<>();

  TemplateTexts(String template) {
    open.push(new Block(Language.BOTH));
    Matcher tag = TAG.matcher(template);
    int end = 0;
    while (tag.find()) {
      text(template.substring(end, tag.start()));
      end = tag.end();
      tag(tag.group());
    }
    text(template.substring(end));
  }

  /** What is there in one language only. */
  List<String> wrong() {
    return wrong;
  }

  private void tag(String tag) {
    Block here = open.element();
    if (tag.startsWith("{#else}")) {
      if (here.choice) {
        here.language = Language.ENGLISH;
      }
    } else if (tag.startsWith("{#if")) {
      boolean choice = tag.matches("\\{#if ([\\w:.]*[.:])?zh\\}");
      Block block = new Block(choice ? Language.CHINESE : here.language);
      block.choice = choice;
      open.push(block);
    } else if (tag.equals("{/if}")) {
      if (here.choice && here.language == Language.CHINESE) {
        wrong.add("no English after " + here.text);
      }
      open.pop();
    }
    Matcher say = SAY.matcher(tag);
    while (say.find()) {
      if (say.group(1).isBlank()
          || HAN.matcher(say.group(1)).find()
          || !HAN.matcher(say.group(2)).find()) {
        wrong.add(say.group());
      }
    }
  }

  private void text(String raw) {
    Block here = open.element();
    here.text += raw;
    String text = NEUTRAL.matcher(outsideMarkup(raw)).replaceAll(" ");
    boolean han = HAN.matcher(text).find();
    boolean bad =
        switch (here.language) {
          case BOTH -> han || WORD.matcher(text).find();
          case ENGLISH -> han;
          case CHINESE -> false;
        };
    if (bad) {
      wrong.add(text.strip());
    }
  }

  /** Expressions stand in attributes too, so a tag may begin in one text and end in another. */
  private String outsideMarkup(String raw) {
    StringBuilder text = new StringBuilder();
    for (char c : raw.toCharArray()) {
      markup = c == '<' || (markup && c != '>');
      text.append(markup || c == '>' ? ' ' : c);
    }
    return text.toString();
  }

  private enum Language {
    BOTH,
    CHINESE,
    ENGLISH
  }

  private static final class Block {
    private Language language;
    private boolean choice;
    private String text = "";

    private Block(Language language) {
      this.language = language;
    }
  }
}
