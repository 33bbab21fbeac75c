package io.huifang.kpi.rollup.read;

import io.huifang.kpi.question.Cut;
import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.question.Label;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.question.WallClock;
import io.huifang.kpi.rollup.Grouping;
import io.huifang.kpi.rollup.Measure;
import io.huifang.kpi.rollup.Measures;
import io.huifang.kpi.rollup.cell.Cell;
import io.huifang.kpi.rollup.read.Cover.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from cells. What they are not grouped by, what begins in the middle of a day,
 * and what weighs, is asked of the facts; so is what concerns few facts only, because facts know
 * the quantiles exactly.
 */
@ApplicationScoped
public class RollupReader {
  @Inject DataSource database;
  @Inject Measures measures;
  @Inject TileTable table;
  @Inject Readiness readiness;

  @ConfigProperty(name = "huifang.zone")
  ZoneId site;

  @ConfigProperty(name = "huifang.rollup.from-rows")
  long fromRows;

  /** The cells by piece and group; null where facts have to be asked. */
  public @Nullable Cells read(Question question, List<Instant> edges) throws SQLException {
    return read(question, edges, fromRows);
  }

  /** The same where so many rows are concerned at least. */
  public @Nullable Cells read(Question question, List<Instant> edges, long atLeast)
      throws SQLException {
    Measure measure = measures.of(question);
    Grouping grouping = grouping(question);
    List<Tile> tiles = Cover.of(edges, site);
    if (measure == null || grouping == null || tiles == null) {
      return null;
    }
    try (Connection connection = database.getConnection()) {
      if (!readiness.of(connection, measure, edges)) {
        return null;
      }
      Gathering gathering = new Gathering(question, measure, grouping);
      if (measure.kind().equals(Measure.OPEN)) {
        List<Tile> all = new ArrayList<>(earlier(connection, edges.get(0)));
        all.addAll(tiles);
        table.read(connection, measure, grouping, all, gathering);
        return gathering.rows() < atLeast ? null : gathering.running(edges.size() - 1);
      }
      table.read(connection, measure, grouping, tiles, gathering);
      return gathering.rows() < atLeast ? null : gathering.cells();
    }
  }

  private List<Tile> earlier(Connection connection, Instant start) throws SQLException {
    LocalDate first = table.first(connection, Measure.OPEN);
    LocalDate end = Cover.day(start, site);
    return first == null || end == null ? List.of() : Cover.before(first, end);
  }

  private static @Nullable Grouping grouping(Question question) {
    if (question.weighted() || !question.moments().isEmpty()) {
      return null;
    }
    Set<String> keys = new LinkedHashSet<>();
    for (Cut cut : question.by()) {
      if (cut instanceof WallClock) {
        return null;
      }
      add(cut, keys);
    }
    question.filters().keySet().forEach(dimension -> add(dimension, keys));
    question.labels().keySet().forEach(name -> add(new Label(name), keys));
    return Grouping.telling(keys);
  }

  private static void add(Cut cut, Set<String> keys) {
    boolean lead = cut == Dimension.TOUCHPOINT || cut == Dimension.TARGET;
    if (!lead) {
      keys.add(cut.key());
    }
  }

  /** What was found. */
  public record Cells(Map<Place, Cell> cells) {}

  /** Where a cell belongs: the piece, from 1, and the values that were asked for. */
  public record Place(int piece, List<String> group) {}
}
