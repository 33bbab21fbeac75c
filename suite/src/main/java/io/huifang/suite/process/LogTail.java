package io.huifang.suite.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;

/** Log files of child processes: their last lines, and one older generation. */
public final class LogTail {
  private LogTail() {}

  /** The last lines, each indented; a sentence when there is nothing to read. */
  public static String of(Path log, int lines) {
    try {
      // Bytes that are no UTF-8 must not hide the reason for a failure.
      List<String> all =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      if (all.isEmpty()) {
        return "  (the log is empty)";
      }
      return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
          .map(line -> "  " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "  (no log)";
    }
  }

  /** Puts the log of the run before aside, so that logs never grow without end. */
  public static void rotate(Path log) {
    try {
      if (Files.exists(log)) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException keepsGrowing) {
      // A log that cannot be moved is no reason not to start.
    }
  }
}
