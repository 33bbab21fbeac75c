package io.huifang.kpi.rollup;

import io.huifang.kpi.rollup.cell.Block;
import io.huifang.kpi.rollup.cell.BlockCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The table in which cells lie, one row for each measure, grouping and period. */
@ApplicationScoped
public class BlockTable {
  /** What is the same already is left alone: nothing has to be written or cleaned up for it. */
  private static final String REPLACE =
      """
      with fresh as (
        select * from unnest(?::text[], ?::text[], ?::bytea[]) as u(measure, grouping, cells)
      ), gone as (
        delete from rollup r where r.grain = ? and r.begin = ? and r.measure = any(?)
          and not exists (select from fresh f
            where f.measure = r.measure and f.grouping = r.grouping)
      )
      insert into rollup (measure, grouping, grain, begin, cells)
      select measure, grouping, ?, ?, cells from fresh
      on conflict (measure, grouping, grain, begin) do update set cells = excluded.cells
      where rollup.cells <> excluded.cells
      """;

  private static final String DAY =
      "select grouping, cells from rollup where grain = 'DAY' and begin = ? and measure = ?";

  private static final String LABELS =
      """
      select distinct grouping from rollup
      where grain = 'DAY' and begin >= ? and begin < ? and measure = ?
      """;

  /** A place in the table, apart from the period. */
  public record Key(String measure, String grouping) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int first = measure.compareTo(other.measure);
      return first != 0 ? first : grouping.compareTo(other.grouping);
    }
  }

  /**
   * Replaces everything that is kept of a measure for a period, in the transaction.
   *
   * @param blocks groupings that are not in it go
   */
  public void replace(
      Connection connection, Grain grain, LocalDate begin, Measure measure, Map<Key, Block> blocks)
      throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> groupings = new ArrayList<>();
    List<byte[]> cells = new ArrayList<>();
    for (Map.Entry<Key, Block> entry : new TreeMap<>(blocks).entrySet()) {
      byte[] bytes = BlockCodec.write(entry.getValue());
      if (bytes.length > 0) {
        names.add(entry.getKey().measure());
        groupings.add(entry.getKey().grouping());
        cells.add(bytes);
      }
    }
    try (PreparedStatement replace = connection.prepareStatement(REPLACE)) {
      replace.setArray(1, connection.createArrayOf("text", names.toArray()));
      replace.setArray(2, connection.createArrayOf("text", groupings.toArray()));
      replace.setArray(3, connection.createArrayOf("bytea", cells.toArray(new byte[0][])));
      replace.setString(4, grain.name());
      replace.setObject(5, begin);
      replace.setArray(6, connection.createArrayOf("text", new String[] {measure.key()}));
      replace.setString(7, grain.name());
      replace.setObject(8, begin);
      replace.executeUpdate();
    }
  }

  /** The groupings by label that a day of the period has. */
  public List<String> labels(Connection connection, LocalDate begin, LocalDate end, Measure measure)
      throws SQLException {
    List<String> labels = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(LABELS)) {
      select.setObject(1, begin);
      select.setObject(2, end);
      select.setString(3, measure.key());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (Grouping.isLabel(row.getString(1))) {
            labels.add(row.getString(1));
          }
        }
      }
    }
    return labels;
  }

  /** Hands over what is kept of each day of a period, one after the other. */
  public void eachDay(
      Connection connection,
      LocalDate begin,
      LocalDate end,
      Measure measure,
      Consumer<Map<Key, Block>> reader)
      throws SQLException {
    for (LocalDate day = begin; day.isBefore(end); day = day.plusDays(1)) {
      Map<Key, Block> blocks = new TreeMap<>();
      try (PreparedStatement select = connection.prepareStatement(DAY)) {
        select.setObject(1, day);
        select.setString(2, measure.key());
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            blocks.put(new Key(measure.key(), row.getString(1)), BlockCodec.read(row.getBytes(2)));
          }
        }
      }
      reader.accept(blocks);
    }
  }
}
