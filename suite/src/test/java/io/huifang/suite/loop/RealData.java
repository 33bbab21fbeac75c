package io.huifang.suite.loop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.suite.api.Api;
import io.huifang.suite.imports.Importer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    String yaml = Files.readString(ROOT.resolve("docs/mappings").resolve(mapping));
    try (InputStream bytes = Files.newInputStream(folder.resolve(file))) {
      return new Importer(service, job -> {}).start(file, yaml, bytes);
    }
  }
}
