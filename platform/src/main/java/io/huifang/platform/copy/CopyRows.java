package io.huifang.platform.copy;

import io.huifang.platform.transaction.SqlArray;
import io.huifang.platform.transaction.SqlRows;
import io.huifang.platform.transaction.TailRows;
import io.huifang.platform.transaction.TailStatement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The copies that one transaction takes; sorted, so that two transactions lock alike. */
final class CopyRows implements TailRows {
  private final Map<CopyTable, Map<String, Row>> tables =
      new TreeMap<>(Comparator.comparing(CopyTable::name));

  void add(CopyTable table, String id, long version, @Nullable Object[] values) {
    tables
        .computeIfAbsent(table, key -> new TreeMap<>())
        .merge(id, new Row(version, values), (a, b) -> b.version() > a.version() ? b : a);
  }

  @Override
  public List<TailStatement> statements() {
    List<TailStatement> all = new ArrayList<>();
    tables.forEach((table, rows) -> all.add(statement(table, rows)));
    return all;
  }

  private static TailStatement statement(CopyTable table, Map<String, Row> rows) {
    List<SqlArray> all = new ArrayList<>();
    all.add(SqlArray.of(table.idType(), rows.keySet()));
    all.add(SqlArray.of("bigint", rows.values().stream().map(Row::version).toList()));
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      Object[] values = rows.values().stream().map(row -> row.values()[column]).toArray();
      all.add(new SqlArray(table.columns().get(i).type(), values));
    }
    return TailStatement.of(table.upsert(), new SqlRows(all));
  }

  private record Row(long version, @Nullable Object[] values) {}
}
