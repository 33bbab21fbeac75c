package io.huifang.kpi.rollup.read;

import io.huifang.kpi.question.Dimension;
import io.huifang.kpi.rollup.Grouping;
import io.huifang.kpi.rollup.Measure;
import io.huifang.kpi.rollup.cell.Block;
import io.huifang.kpi.rollup.cell.BlockCodec;
import io.huifang.kpi.rollup.read.Cover.Tile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of tiles with one statement. */
@ApplicationScoped
class TileTable {
  private static final String READ =
      """
      select t.piece, r.cells, r.grouping
      from unnest(?::int[], ?::text[], ?::date[]) as t(piece, grain, begin)
      join rollup r on r.measure = ? and r.grouping = ? and r.grain = t.grain and r.begin = t.begin
      """;

  /** Where nobody had the label, everybody is one without. */
  private static final String READ_LABEL =
      """
      select t.piece, coalesce(l.cells, a.cells), coalesce(l.grouping, a.grouping)
      from unnest(?::int[], ?::text[], ?::date[]) as t(piece, grain, begin)
      join rollup a on a.measure = ? and a.grouping = ''
        and a.grain = t.grain and a.begin = t.begin
      left join rollup l on l.measure = a.measure and l.grouping = ?
        and l.grain = t.grain and l.begin = t.begin
      """;

  private static final String FIRST =
      "select min(begin) from rollup where measure = ? and grouping = '' and grain = 'MONTH'";

  void read(
      Connection connection,
      Measure measure,
      Grouping grouping,
      List<Tile> tiles,
      Gathering gathering)
      throws SQLException {
    boolean label = Grouping.isLabel(grouping.key());
    try (PreparedStatement select = connection.prepareStatement(label ? READ_LABEL : READ)) {
      select.setArray(
          1, connection.createArrayOf("int", tiles.stream().map(Tile::piece).toArray()));
      select.setArray(
          2, connection.createArrayOf("text", tiles.stream().map(t -> t.grain().name()).toArray()));
      select.setArray(
          3,
          connection.createArrayOf(
              "date", tiles.stream().map(t -> t.begin().toString()).toArray()));
      select.setString(4, measure.key());
      select.setString(5, grouping.key());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Block block = BlockCodec.read(row.getBytes(2));
          boolean all = label && row.getString(3).isEmpty();
          gathering.add(row.getInt(1), all ? block.under(Dimension.NONE) : block);
        }
      }
    }
  }

  /** The first month of which there is anything. */
  @Nullable LocalDate first(Connection connection, String measure) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(FIRST)) {
      select.setString(1, measure);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getObject(1, LocalDate.class);
      }
    }
  }
}
