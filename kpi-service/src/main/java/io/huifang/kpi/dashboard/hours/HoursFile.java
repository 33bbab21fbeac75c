package io.huifang.kpi.dashboard.hours;

import io.huifang.kpi.csv.CsvTable;
import io.huifang.kpi.value.Confidence;
import io.huifang.kpi.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The map for a spreadsheet: a line for each half hour in which there was anything. */
record HoursFile(Asked asked, HalfHours.Found found) implements CsvTable {

  @Override
  public List<String> head() {
    return List.of(
        "metric", asked.byDate() ? "date" : "weekday", "half_hour", "n", "value", "low", "high");
  }

  @Override
  public Stream<List<@Nullable Object>> lines() {
    return found.cells().entrySet().stream()
        .flatMap(row -> row.getValue().entrySet().stream().map(cell -> line(row.getKey(), cell)));
  }

  private List<@Nullable Object> line(String row, Map.Entry<String, Value> cell) {
    Value value = cell.getValue();
    Confidence sure = value.certainty();
    return Arrays.asList(
        asked.metric().id(),
        row,
        cell.getKey(),
        value.n(),
        value.value(),
        sure == null ? null : sure.low(),
        sure == null ? null : sure.high());
  }
}
