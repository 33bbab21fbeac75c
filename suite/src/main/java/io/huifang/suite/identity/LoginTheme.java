package io.huifang.suite.identity;

import io.huifang.suite.data.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Puts the look of Huifang where Keycloak finds it; style sheet and pictures, no pages. */
final class LoginTheme {
  private static final List<String> FILES =
      List.of(
          "login/theme.properties",
          "login/resources/css/huifang.css",
          "login/resources/img/logo.svg");

  private LoginTheme() {}

  /** Writes it anew, so that it is the one of this version. */
  static void lay(Path themes) throws IOException {
    if (Files.isSymbolicLink(themes)) {
      Files.delete(themes); // of an earlier version, which had no theme
    }
    Path theme = themes.resolve("huifang");
    DataDirectory.deleteTree(theme);
    for (String file : FILES) {
      try (InputStream content = LoginTheme.class.getResourceAsStream("theme/" + file)) {
        Path to = theme.resolve(file);
        Files.createDirectories(to.getParent());
        Files.copy(Objects.requireNonNull(content), to);
      }
    }
  }
}
