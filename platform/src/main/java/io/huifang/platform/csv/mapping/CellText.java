package io.huifang.platform.csv.mapping;

import org.jspecify.annotations.Nullable;

/** The text of a column in the current row; null if the row has no such cell. */
@FunctionalInterface
public interface CellText {
  @Nullable String of(String column);
}
