package io.huifang.testkit.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The table of docs/access.md as far as it is about one service. */
public final class AccessTable {
  /** The columns with roles, in their order; before them stand service, object and operation. */
  static final List<String> ROLES =
      List.of("agent", "specialist", "lead", "manager", "admin", "service");

  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
  private static final Path PAGE = Path.of("..", "docs", "access.md");
  private static final Path CONTRACT = Path.of("contracts", "openapi.yaml");
  private static final int FIRST_ROLE = 4;

  private AccessTable() {}

  /** Its lines, by {@code METHOD /path}; the test runs in the folder of the service. */
  public static List<AccessRow> of(String service) {
    try (Stream<String> lines = Files.lines(PAGE)) {
      return lines
          .filter(line -> line.startsWith("| " + service + " |"))
          .map(AccessTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AccessRow row(String line) {
    String[] cells = line.replace("`", "").split("\\|");
    Map<String, Grant> grants = new LinkedHashMap<>();
    for (int i = 0; i < ROLES.size(); i++) {
      grants.put(ROLES.get(i), Grant.of(cells[FIRST_ROLE + i].strip()));
    }
    return new AccessRow(
        cells[1].strip(), cells[3].strip(), grants, cells[FIRST_ROLE + ROLES.size()].strip());
  }

  /** Every operation that the service has promised, as {@code METHOD /path}. */
  public static Set<String> promised() {
    Set<String> found = new TreeSet<>();
    try {
      JsonNode paths = new YAMLMapper().readTree(Files.readString(CONTRACT)).path("paths");
      paths
          .fields()
          .forEachRemaining(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          method -> {
                            if (METHODS.contains(method)) {
                              found.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                            }
                          }));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
