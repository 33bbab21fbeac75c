package io.huifang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Native queries for single values are made without their class: see {@code FirstColumn}. What is
 * compiled does not tell which class was given, so this looks at the text.
 */
final class NativeQueries {
  private static final Pattern SCALAR =
      Pattern.compile(
          "createNativeQuery\\((?:[^()]|\\([^()]*\\))*?,"
              + "\\s*(UUID|String|Long|Integer|Boolean|Object)\\.class\\)");

  private NativeQueries() {}

  static List<String> broken(Path sources) {
    if (!Files.isDirectory(sources)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(sources)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> SCALAR.matcher(text(file)).find())
          .map(file -> file + " asks for a single value by its class: use FirstColumn")
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
