package io.huifang.platform.csv.mapping;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The name of a record in its source, by which a second import knows it again. */
public record ExternalId(List<String> columns, String prefix, String separator, Set<String> nulls) {

  /**
   * The id of the record that starts with this row.
   *
   * @throws BadValueException if one of its columns is empty
   */
  public String of(CellText cells) {
    StringJoiner id = new StringJoiner(separator, prefix, "");
    for (String column : columns) {
      String cell = cells.of(column);
      String text = cell == null ? "" : cell.strip();
      if (text.isEmpty() || nulls.contains(text)) {
        throw new BadValueException("externalId", column, "required but empty", cell);
      }
      id.add(text);
    }
    return id.toString();
  }
}
