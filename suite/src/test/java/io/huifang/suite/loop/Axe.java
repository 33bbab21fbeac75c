package io.huifang.suite.loop;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** axe-core, which knows what keeps people from using a page. */
final class Axe {
  private static final String SCRIPT = read();

  private static final String RUN =
      """
      async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
        .violations.map(one => one.id + ' ' + one.nodes.map(node => node.target.join(' ') + ' '
          + (node.any.concat(node.all, node.none)[0]?.message ?? '')).slice(0, 3).join(' | '))
      """;

  private Axe() {}

  /** What is wrong with the page as it stands, one line for each rule. */
  static List<?> violations(Page page) {
    page.evaluate(SCRIPT);
    return (List<?>) page.evaluate(RUN);
  }

  private static String read() {
    try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
