package io.huifang.suite.chart;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the properties of a service, and those of platform, say about its environment. */
final class ServiceConfig {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z0-9_]+)(?::([^${}]*))?}");

  /** Defaults that serve on one machine or nowhere: somebody has to set these. */
  private static final Pattern USELESS =
      Pattern.compile("localhost|^unset$|only-for-development|huifang\\.example");

  /** Without these something is off, which is fine. */
  private static final Set<String> SWITCHES = Set.of("HUIFANG_TRACES_ENDPOINT");

  private final Set<String> keys = new TreeSet<>();
  private final Set<String> variables = new TreeSet<>();
  private final Set<Set<String>> needed = new HashSet<>();

  ServiceConfig(String service) {
    read(Path.of("..", "platform/src/main/resources/META-INF/microprofile-config.properties"));
    read(Path.of("..", service + "-service/src/main/resources/application.properties"));
    // Quarkus has no default for these, and PostgreSQL asks for both.
    needed.add(Set.of("QUARKUS_DATASOURCE_USERNAME"));
    needed.add(Set.of("QUARKUS_DATASOURCE_PASSWORD"));
  }

  /** Keys that the properties set, those for one profile and for the generated manifests apart. */
  Set<String> keys() {
    return keys;
  }

  /** Variables that the properties read. */
  Set<String> variables() {
    return variables;
  }

  /** Each: one of these variables has to be set. */
  Set<Set<String>> needed() {
    return needed;
  }

  private void read(Path file) {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      properties.load(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith("%") || key.startsWith("quarkus.kubernetes.")) {
        continue;
      }
      keys.add(key);
      Matcher placeholder = PLACEHOLDER.matcher(properties.getProperty(key));
      while (placeholder.find()) {
        variables.add(placeholder.group(1));
        String otherwise = placeholder.group(2);
        if (otherwise != null
            && USELESS.matcher(otherwise).find()
            && !SWITCHES.contains(placeholder.group(1))) {
          needed.add(new TreeSet<>(List.of(placeholder.group(1), variable(key))));
        }
      }
      // The outer one of two, whose default is the inner.
      Matcher outer = Pattern.compile("\\$\\{([A-Z0-9_]+):").matcher(properties.getProperty(key));
      while (outer.find()) {
        variables.add(outer.group(1));
      }
    }
  }

  /** The variable that sets a property. */
  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
