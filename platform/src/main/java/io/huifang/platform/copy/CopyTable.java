package io.huifang.platform.copy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of copies with the columns {@code id} and {@code version} and those named here.
 *
 * @param idType PostgreSQL type of the id
 */
public record CopyTable(String name, String idType, List<Column> columns) {

  /** A column and its PostgreSQL type. */
  public record Column(String name, String type) {}

  /**
   * @param columns name and type each, for example {@code "email text"}
   */
  public static CopyTable of(String name, String idType, String... columns) {
    return new CopyTable(
        name,
        idType,
        Arrays.stream(columns)
            .map(column -> column.split(" ", 2))
            .map(parts -> new Column(parts[0], parts[1]))
            .toList());
  }

  /** Takes a set of rows; of each id the higher version stays. */
  String upsert() {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String values =
        columns.stream()
            .map(column -> "u." + column.name() + "::" + column.type())
            .collect(Collectors.joining(", "));
    String set =
        columns.stream()
            .map(column -> ", " + column.name() + " = excluded." + column.name())
            .collect(Collectors.joining());
    return ("insert into %1$s (id, version, %2$s) select u.id, u.version, %3$s"
            + " from :rows as u(id, version, %2$s)"
            + " on conflict (id) do update set version = excluded.version%4$s"
            + " where %1$s.version < excluded.version")
        .formatted(name, names, values, set);
  }
}
