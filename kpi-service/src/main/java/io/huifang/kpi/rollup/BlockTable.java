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

  private static final String DAYS =
      """
      select measure, grouping, cells, begin from rollup
      where grain = 'DAY' and begin >= ? and begin < ? and measure = any(?)
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
   * Replaces everything that is kept of some measures for a period, in the transaction.
   *
   * @param measures all that have been counted, also those of which nothing is left
   */
  public void replace(
      Connection connection,
      Grain grain,
      LocalDate begin,
      List<Measure> measures,
      Map<Key, Block> blocks)
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
      replace.setArray(6, connection.createArrayOf("text", keys(measures)));
      replace.setString(7, grain.name());
      replace.setObject(8, begin);
      replace.executeUpdate();
    }
  }

  /** What is kept of the days of a period, day by day. */
  public List<Map<Key, Block>> days(
      Connection connection, LocalDate begin, LocalDate end, List<Measure> measures)
      throws SQLException {
    Map<LocalDate, Map<Key, Block>> days = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(DAYS)) {
      select.setObject(1, begin);
      select.setObject(2, end);
      select.setArray(3, connection.createArrayOf("text", keys(measures)));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          days.computeIfAbsent(row.getObject(4, LocalDate.class), day -> new TreeMap<>())
              .put(new Key(row.getString(1), row.getString(2)), BlockCodec.read(row.getBytes(3)));
        }
      }
    }
    return new ArrayList<>(days.values());
  }

  private static Object[] keys(List<Measure> measures) {
    return measures.stream().map(Measure::key).toArray();
  }
}
