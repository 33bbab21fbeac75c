package io.huifang.suite.bench.imports;

import io.huifang.suite.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * The event log of a real incident process, which lies beside the checkout and is no part of it.
 *
 * @param lines without the header
 */
record IncidentFile(String header, List<String> lines, String mapping) {

  static IncidentFile beside(Path checkout) throws IOException {
    Path file =
        checkout
            .resolve("../shared/data/servicenow/incident_event_log.csv.gz")
            .toAbsolutePath()
            .normalize();
    if (!Files.isReadable(file)) {
      throw new StartFailure("This bench needs a file that is not here: " + file);
    }
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
      List<String> all = new String(bytes.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      String mapping = Files.readString(checkout.resolve("docs/mappings/servicenow-tickets.yaml"));
      return new IncidentFile(all.get(0), all.subList(1, all.size()), mapping);
    }
  }

  /** The same histories of other incidents of other callers, to warm up with. */
  IncidentFile renamed(int time) {
    String name = "W" + time;
    List<String> others =
        lines.stream()
            .map(line -> name + line.replace(",Caller ", "," + name + " caller "))
            .toList();
    return new IncidentFile(header, others, mapping);
  }

  byte[] bytes() {
    return lines.stream()
        .collect(Collectors.joining("\n", header + "\n", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** How many incidents; the first column is their number. */
  long incidents() {
    return lines.stream().map(line -> line.substring(0, line.indexOf(','))).distinct().count();
  }

  String[] columns() {
    return header.split(",", -1);
  }
}
