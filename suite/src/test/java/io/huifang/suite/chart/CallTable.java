package io.huifang.suite.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The table of docs/architecture.md, as {@code from -> to}. */
final class CallTable {
  private static final String HEADING = "## Who calls whom";

  private CallTable() {}

  static Set<String> read() {
    Set<String> calls = new TreeSet<>();
    for (String line : section()) {
      String[] cells = line.split("\\|");
      if (cells.length < 4 || cells[1].isBlank() || cells[1].contains("---")) {
        continue;
      }
      for (String from : cells[1].split(",")) {
        for (String to : cells[2].split(",")) {
          calls.add(from.strip() + " -> " + to.strip());
        }
      }
    }
    calls.remove("from -> to");
    return calls;
  }

  private static List<String> section() {
    try {
      List<String> lines = Files.readAllLines(Path.of("..", "docs", "architecture.md"));
      int begin = lines.indexOf(HEADING);
      return lines.subList(begin + 1, lines.size()).stream()
          .takeWhile(line -> !line.startsWith("## "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
