package io.huifang.testkit;

import io.huifang.platform.web.Glossary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people read is there in Chinese and in English. */
public final class TwoLanguages {
  private TwoLanguages() {}

  /** Fails unless each constant of these enums has a word in both languages. */
  @SafeVarargs
  public static void assertWords(Glossary words, Class<? extends Enum<?>>... kinds) {
    for (Class<? extends Enum<?>> kind : kinds) {
      assertWords(words, kind.getSimpleName(), List.of(kind.getEnumConstants()));
    }
  }

  /** The same for codes that are not an enum of ours. */
  public static void assertWords(Glossary words, String kind, List<?> codes) {
    List<String> missing =
        codes.stream().map(Object::toString).filter(code -> !words.knows(code)).toList();
    if (codes.isEmpty() || !missing.isEmpty()) {
      throw new AssertionError(kind + " has no words for " + missing);
    }
  }

  /** Fails if a template of the service has a text in one language only. */
  public static void assertTemplates() {
    List<String> wrong = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        new TemplateTexts(Files.readString(file))
            .wrong().stream().map(text -> file + ": " + text).forEach(wrong::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError("One language only\n" + String.join("\n", wrong));
    }
  }
}
