package io.huifang.platform.csv.mapping;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rows that are left out on purpose and counted under their reason. */
public record RowFilter(RowCondition condition, String reason) {

  public boolean skips(CellText cells) {
    return condition.holds(cells);
  }

  static RowFilter of(String path, MappingDefinition.@Nullable Skip given, Set<String> nulls) {
    if (given == null) {
      throw new MappingException(path, "is empty");
    }
    RowCondition condition =
        RowCondition.of(path, given.column(), given.in(), given.notIn(), given.empty(), nulls);
    String reason = given.reason();
    return new RowFilter(
        condition, reason == null ? "skipped by column " + condition.column() : reason);
  }
}
