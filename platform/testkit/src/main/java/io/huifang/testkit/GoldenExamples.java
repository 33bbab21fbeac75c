package io.huifang.testkit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One example per type of event, taken from what the service has really told. Ids and numbers that
 * differ from run to run are replaced, so that a rewrite changes what has changed and no more.
 */
final class GoldenExamples {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ENDING = ".example.json";
  private static final Pattern UUIDS =
      Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");
  private static final Pattern TRACES =
      Pattern.compile("\\b00-\\p{XDigit}{32}-\\p{XDigit}{16}-\\p{XDigit}{2}\\b");
  private static final String TRACE = "00-0198f000000070008000000000000001-0198f00000000001-01";
  private static final Pattern NUMBERS = Pattern.compile("\\b([TC])-\\d{6}\\b");
  private final Path folder;

  GoldenExamples(Path folder) {
    this.folder = folder;
  }

  /** Those that are committed. */
  List<JsonNode> all() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(GoldenExamples::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The types for which there is a schema; each needs an example. */
  TreeSet<String> promised() {
    try (Stream<Path> files = Files.list(folder)) {
      TreeSet<String> types = new TreeSet<>();
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".*\\.v\\d+\\.schema\\.json"))
          .forEach(name -> types.add(name.replace(".schema.json", "")));
      return types;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the examples by the first event of each type. */
  void write(List<JsonNode> told) {
    Map<String, String> names = new HashMap<>();
    firsts(told)
        .forEach(
            (type, event) -> {
              try {
                String text = JSON.writer(printer()).writeValueAsString(event);
                Files.writeString(folder.resolve(type + ENDING), steady(text, names) + "\n");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
    printer.indentObjectsWith(lines);
    printer.indentArraysWith(lines);
    return printer;
  }

  /** The first event of each type. */
  static Map<String, JsonNode> firsts(List<JsonNode> told) {
    Map<String, JsonNode> firsts = new LinkedHashMap<>();
    told.forEach(event -> firsts.putIfAbsent(event.path("type").asText(), event));
    return firsts;
  }

  /** Numbered in the order of appearance; producers differ, or a consumer sees duplicates. */
  private String steady(String text, Map<String, String> names) {
    int producer = Math.floorMod(folder.toString().hashCode(), 0x1000);
    String ids =
        UUIDS
            .matcher(text)
            .replaceAll(
                id ->
                    names.computeIfAbsent(
                        id.group(),
                        key ->
                            String.format(
                                Locale.ROOT,
                                "0198f000-0000-7000-8%03x-%012x",
                                producer,
                                names.size() + 1)));
    String traces = TRACES.matcher(ids).replaceAll(TRACE);
    return NUMBERS.matcher(traces).replaceAll(number -> number(number, names));
  }

  private static String number(MatchResult number, Map<String, String> names) {
    long before =
        names.keySet().stream().filter(key -> key.startsWith(number.group(1) + "-")).count();
    return names.computeIfAbsent(
        number.group(), key -> String.format(Locale.ROOT, "%s-%06d", number.group(1), before + 1));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
