package io.huifang.kpi.rollup.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Label;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.rollup.BlockTable.Key;
import io.huifang.kpi.rollup.Grouping;
import io.huifang.kpi.rollup.Measure;
import io.huifang.kpi.rollup.cell.Block;
import io.huifang.kpi.rollup.cell.Cell;
import io.huifang.kpi.row.MeasuredRows;
import io.huifang.kpi.row.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts the facts of a day, grouped in every way that is kept. They are read by the statement that
 * answers questions and drills down to rows, so that a cell cannot mean something else.
 */
final class DayCount {
  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};
  private static final int FETCHED = 5000;
  private static final List<Dimension> DIMENSIONS = Grouping.plain();
  private static final String COLUMNS =
      DIMENSIONS.stream().map(Dimension::sql).collect(Collectors.joining(", "))
          + ", f.labels::text, coalesce(f.scale::text, ''), ";
  private static final List<Grouping> KEPT = Grouping.kept();
  private static final List<int[]> PLACES =
      KEPT.stream().map(grouping -> places(grouping)).toList();
  private static final List<String> KEYS = KEPT.stream().map(Grouping::key).toList();
  private static final int LABEL = DIMENSIONS.size() + 1;
  private static final String MOVES =
      """
      '' as lead, m.step, f.label from fact f
      cross join lateral (values (f.at, 1), (f.until, -1)) as m(at, step)
      where f.kind = 'CREATED' and (f.at >= ? and f.at < ? or f.until >= ? and f.until < ?)
        and m.at >= ? and m.at < ?
      """;
  private final Map<Key, Block> blocks = new TreeMap<>();
  private final Connection connection;
  private final Instant from;
  private final Instant to;
  private final List<String> labels;

  /**
   * @param labels the names of those that a fact of the day has
   */
  DayCount(Connection connection, Instant from, Instant to, List<String> labels) {
    this.connection = connection;
    this.from = from;
    this.to = to;
    this.labels = List.copyOf(labels);
  }

  private static int[] places(Grouping grouping) {
    List<String> keys = DIMENSIONS.stream().map(Dimension::key).toList();
    return grouping.keys().stream().mapToInt(keys::indexOf).toArray();
  }

  /** What was counted. */
  Map<Key, Block> blocks() {
    return blocks;
  }

  /** Counts one measure, as of now. */
  void count(Measure measure, Instant now) throws SQLException {
    Sql sql = new Sql();
    if (measure.kind().equals(Measure.OPEN)) {
      sql.add("select " + COLUMNS + MOVES, from, to, from, to, from, to);
      read(measure, sql, row -> moved(row));
    } else {
      Question question = measure.model().during(from, to);
      sql.add("with f as (").add(MeasuredRows.select(question, List.of(from, to), now));
      sql.add(") select " + COLUMNS + lead(measure) + " as lead,");
      sql.add("f.hit, f.amount, f.word, f.early, f.reason from f");
      read(measure, sql, row -> counted(row, measure.classed()));
    }
  }

  private static String lead(Measure measure) {
    return measure.lead() == null
        ? "''"
        : Dimension.valueOf(measure.lead().toUpperCase(Locale.ROOT)).sql();
  }

  private void read(Measure measure, Sql sql, RowReader reader) throws SQLException {
    try (PreparedStatement select = sql.prepare(connection)) {
      select.setFetchSize(FETCHED);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Consumer<Cell> change = reader.read(row);
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= DIMENSIONS.size(); i++) {
            values.add(row.getString(i));
          }
          spread(measure, lead(measure, row), values, labels(row.getString(LABEL)), change);
        }
      }
    }
  }

  private static Cell.Row counted(ResultSet row, int at, boolean classed) throws SQLException {
    return new Cell.Row(
        row.getInt(at),
        row.getObject(at + 1, Double.class),
        row.getString(at + 2),
        row.getBoolean(at + 3),
        row.getString(at + 4),
        classed);
  }

  private static Consumer<Cell> counted(ResultSet row, boolean classed) throws SQLException {
    Cell.Row one = counted(row, LABEL + 3, classed);
    return cell -> cell.add(one);
  }

  private static Consumer<Cell> moved(ResultSet row) throws SQLException {
    int step = row.getInt(LABEL + 3);
    String word = row.getString(LABEL + 4);
    return cell -> cell.move(step, word);
  }

  /** The values before those of the dimensions. */
  private static List<String> lead(Measure measure, ResultSet row) throws SQLException {
    List<String> lead = new ArrayList<>();
    if (measure.lead() != null) {
      lead.add(row.getString(LABEL + 2));
    }
    if (measure.scaled()) {
      lead.add(row.getString(LABEL + 1));
    }
    return lead;
  }

  private void spread(
      Measure measure,
      List<String> lead,
      List<String> values,
      Map<String, String> own,
      Consumer<Cell> change) {
    for (int i = 0; i < KEPT.size(); i++) {
      List<String> group = new ArrayList<>(lead);
      for (int place : PLACES.get(i)) {
        group.add(values.get(place));
      }
      change.accept(cell(measure, KEYS.get(i), group));
    }
    for (String label : labels) {
      List<String> group = new ArrayList<>(lead);
      group.add(own.getOrDefault(label, Dimension.NONE));
      change.accept(cell(measure, new Label(label).key(), group));
    }
  }

  private Cell cell(Measure measure, String grouping, List<String> group) {
    return blocks
        .computeIfAbsent(new Key(measure.key(), grouping), key -> new Block())
        .at(List.copyOf(group));
  }

  private static Map<String, String> labels(@Nullable String json) {
    if (json == null) {
      return Map.of();
    }
    try {
      return JSON.readValue(json, LABELS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Labels are texts", e);
    }
  }

  /** Reads what a row adds to a cell. */
  private interface RowReader {
    Consumer<Cell> read(ResultSet row) throws SQLException;
  }
}
