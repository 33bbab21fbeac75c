package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.api.Api;
import io.huifang.suite.imports.Importer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** Real files that lie beside the checkout and are no part of it, with what is true about them. */
final class RealData {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private final Path folder;

  private RealData(Path folder) {
    this.folder = folder;
  }

  /** Skips the test, visibly, where the files are missing. */
  static RealData of(String name) {
    Path folder = ROOT.resolve("../shared/data").resolve(name).normalize();
    Assumptions.assumeTrue(
        Files.isReadable(folder.resolve("truth.json")),
        "The real data is not on this machine, nothing is checked against it: " + folder);
    return new RealData(folder);
  }

  JsonNode truth() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
  }

  /** The rows of a file without quotes or delimiters inside cells, read in the simplest way. */
  List<Map<String, String>> rows(String file) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve(file))),
                StandardCharsets.UTF_8))) {
      List<Map<String, String>> rows = new ArrayList<>();
      String[] head = lines.readLine().split(",", -1);
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells.length != head.length) {
          throw new IOException("Not as simple as thought: " + line);
        }
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < head.length; i++) {
          row.put(head[i].strip(), cells[i].strip());
        }
        rows.add(row);
      }
      return rows;
    }
  }

  /** A packed file as text. */
  String text(String file) throws IOException {
    try (InputStream bytes = new GZIPInputStream(Files.newInputStream(folder.resolve(file)))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String mapping(String name) throws IOException {
    return Files.readString(ROOT.resolve("docs/mappings").resolve(name));
  }

  /** Sends a file; the import goes on in the service. */
  Importer.Started start(Api service, String file, String mapping) throws IOException {
    return startWith(service, file, mapping(mapping));
  }

  /** The same with a mapping that is not one of the documented ones. */
  Importer.Started startWith(Api service, String file, String yaml) throws IOException {
    try (InputStream bytes = Files.newInputStream(folder.resolve(file))) {
      return new Importer(service, job -> {}).start(file, yaml, bytes);
    }
  }
}
