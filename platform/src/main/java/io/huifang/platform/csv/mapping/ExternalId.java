package io.huifang.platform.csv.mapping;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The name of a record in its source, by which a second import knows it again. */
public record ExternalId(List<String> columns, String prefix, String separator, Set<String> nulls) {
  private static final int LONGEST = 200;

  /**
   * The id of the record that starts with this row.
   *
   * @throws BadValueException if one of its columns is empty, or the id is longer than 200
   *     characters
   */
  public String of(CellText cells) {
    StringJoiner id = new StringJoiner(separator, prefix, "");
    for (String column : columns) {
      String cell = cells.of(column);
      String text = cell == null ? "" : cell.strip();
      if (text.isEmpty() || nulls.contains(text)) {
        throw new BadValueException(
            "externalId",
            column,
            "the id of the record is empty; fill the cell, or leave such rows out with skip",
            cell);
      }
      id.add(text);
    }
    if (id.length() > LONGEST) {
      throw new BadValueException(
          "externalId",
          String.join(", ", columns),
          "the id is longer than " + LONGEST + " characters; name columns that are short",
          id.toString());
    }
    return id.toString();
  }
}
