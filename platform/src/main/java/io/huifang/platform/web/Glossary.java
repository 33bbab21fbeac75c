package io.huifang.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.huifang.platform.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What codes are called in both languages, read from {@code words.yaml} beside a class. */
public final class Glossary {
  private final Map<String, Word> words;

  private Glossary(Map<String, Word> words) {
    this.words = words;
  }

  /**
   * The words that lie beside a class.
   *
   * @throws IllegalStateException if a code has no word in one of the languages
   */
  public static Glossary beside(Class<?> place) {
    YAMLMapper yaml =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (InputStream file = place.getResourceAsStream("words.yaml")) {
      Map<String, Word> words =
          yaml.readValue(Objects.requireNonNull(file), new TypeReference<Map<String, Word>>() {});
      words.forEach((code, word) -> word.check(code));
      return new Glossary(words);
    } catch (IOException e) {
      throw new UncheckedIOException("The words of a page are part of the build", e);
    }
  }

  /** The word for a code, the code itself where there is none (names from other systems). */
  public String word(Object code, Language language) {
    Word word = words.get(code.toString());
    return word == null ? code.toString() : word.in(language.chinese());
  }

  /** The same in the language of a page, which is an attribute of it. */
  public String word(Object code, @Nullable Object locale) {
    return word(code, Language.of(String.valueOf(locale)));
  }

  public boolean knows(Object code) {
    return words.containsKey(code.toString());
  }

  private record Word(@Nullable String en, @Nullable String zh) {
    void check(String code) {
      if (en == null || en.isBlank() || zh == null || zh.isBlank()) {
        throw new IllegalStateException(code + " needs a word in English and in Chinese");
      }
    }

    String in(boolean chinese) {
      return Objects.requireNonNull(chinese ? zh : en);
    }
  }
}
