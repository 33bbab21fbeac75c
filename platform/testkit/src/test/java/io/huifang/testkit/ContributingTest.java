package io.huifang.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A contributor who follows CONTRIBUTING.md finds what it names. */
class ContributingTest {
  private static final Path ROOT = Path.of("..", "..");

  /** In code quotes or as the target of a link, with a folder: {@code kpi-service/README.md}. */
  private static final Pattern NAMED = Pattern.compile("(?:`|\\]\\()([\\w.-]+/[\\w./-]*)(?:`|\\))");

  @Test
  void everyPathExists() throws IOException {
    String text = Files.readString(ROOT.resolve("CONTRIBUTING.md"));
    List<String> missing = new ArrayList<>();
    int named = 0;
    Matcher path = NAMED.matcher(text);
    while (path.find()) {
      named++;
      if (!Files.exists(ROOT.resolve(path.group(1)))) {
        missing.add(path.group(1));
      }
    }
    assertThat(missing).as("named in CONTRIBUTING.md, but not there").isEmpty();
    assertThat(named).isGreaterThan(20);
  }
}
