package io.huifang.survey.severe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds words that must not wait: Chinese anywhere in the text, others as whole words. */
@ApplicationScoped
public class SevereWords {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Pattern SPACES = Pattern.compile("\\s+");
  @Inject EntityManager entities;

  /** Those that occur, in alphabetical order. */
  public List<String> in(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return list().stream().filter(word -> occurs(word, text)).toList();
  }

  List<String> list() {
    return entities
        .createNativeQuery("select word from severe_word order by word", String.class)
        .getResultList()
        .stream()
        .map(String.class::cast)
        .toList();
  }

  static boolean occurs(String word, String text) {
    if (word.codePoints().anyMatch(Character::isIdeographic)) {
      return text.contains(word);
    }
    String spaced =
        SPACES
            .splitAsStream(word)
            .map(Pattern::quote)
            .reduce((left, right) -> left + "\\s+" + right)
            .orElseThrow();
    // Chinese has no spaces: a neighbour that is ideographic does not make it another word
    String inner =
        "(?<![\\p{L}\\p{N}&&[^\\p{IsHan}]])" + spaced + "(?![\\p{L}\\p{N}&&[^\\p{IsHan}]])";
    return Pattern.compile(inner, FLAGS).matcher(text).find();
  }
}
