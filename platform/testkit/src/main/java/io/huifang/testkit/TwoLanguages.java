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

  /**
   * Fails if a template of this module has a text of its own instead of one from a bundle, or if a
   * bundle says something in one language only.
   */
  public static void assertTexts() {
    assertTexts(Path.of(""));
  }

  static void assertTexts(Path module) {
    Path resources = module.resolve(Path.of("src", "main", "resources"));
    List<String> wrong = new ArrayList<>();
    for (Path template : files(resources.resolve("templates"))) {
      TemplateTexts.wrong(read(template)).forEach(text -> wrong.add(template + ": " + text));
    }
    for (Path english : files(resources.resolve("messages"))) {
      String name = english.getFileName().toString();
      if (name.endsWith("_en.properties")) {
        Path chinese = english.resolveSibling(name.replace("_en.", "_zh-CN."));
        BundleTexts.wrong(read(english), Files.exists(chinese) ? read(chinese) : "")
            .forEach(text -> wrong.add(name + ": " + text));
      }
    }
    if (!wrong.isEmpty()) {
      throw new AssertionError("Not in both languages\n" + String.join("\n", wrong));
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
