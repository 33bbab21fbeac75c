package io.huifang.kpi.value;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Cut;
import io.huifang.kpi.question.Question;
import io.huifang.kpi.rollup.read.RollupReader;
import io.huifang.kpi.rollup.read.RollupReader.Cells;
import io.huifang.kpi.row.MeasuredRows;
import io.huifang.kpi.row.Patience;
import io.huifang.kpi.row.Sql;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Lets the database add up: one statement for all pieces, groups, outcomes and exclusions. */
@ApplicationScoped
class ValueReader {
  static final int BEFORE = -2;
  static final int AFTER = -1;
  static final int MAX_ROWS = 100_000;
  private static final String SUMS =
      """
      grouping(status), status, reason, word, count(*),
      count(*) filter (where status = 'counted'),
      count(*) filter (where status = 'provisional'),
      sum(hit) filter (where status = 'counted'),
      sum(hit) filter (where status <> 'excluded'),
      avg(amount) filter (where status = 'counted'),
      stddev_samp(amount) filter (where status = 'counted'),
      min(amount) filter (where status = 'counted'),
      max(amount) filter (where status = 'counted'),
      sum(amount) filter (where status = 'counted'),
      """;

  /** Only durations have them: everything else is spared the sorting. */
  private static final String PERCENTILES =
      "percentile_cont(array["
          + Median.FRACTIONS
          + "]) within group (order by amount) filter (where status = 'counted')";

  private static final String SMALLER =
      "Ask about a shorter period or by fewer dimensions; what is kept in rollups (whole days of the"
          + " site by one dimension, or by team and one other) has no limit.";
  private static final String NO_PERCENTILES = "null::double precision[]";
  private static final String STATUS =
      "case when reason is not null then 'excluded' when early then 'provisional'"
          + " else 'counted' end as status";

  @Inject DataSource database;
  @Inject RollupReader rollups;
  @Inject Patience patience;

  /** The sums by piece (from 1) and group; pieces without any row are missing. */
  Map<Place, Sums> read(Question question, List<Instant> edges, Instant now) throws SQLException {
    Cells cells = rollups.read(question, edges);
    return cells == null ? facts(question, edges, now) : CellSums.of(question, cells);
  }

  /** The same from the rows themselves. */
  Map<Place, Sums> facts(Question question, List<Instant> edges, Instant now) throws SQLException {
    List<Cut> by = question.by();
    String groups =
        IntStream.range(0, by.size()).mapToObj(i -> ", g" + i).collect(Collectors.joining());
    Sql sql = new Sql().add("with f as (").add(MeasuredRows.select(question, edges, now)).add(")");
    sql.add("select bucket" + groups + ", " + sums(question));
    sql.add("from (select f.*, coalesce(f.weight, 1) as w, " + STATUS);
    for (int i = 0; i < by.size(); i++) {
      sql.add(", " + by.get(i).sql() + " as g" + i, by.get(i).parameters().toArray());
    }
    sql.add(" from f) r group by grouping sets");
    sql.add("((bucket" + groups + "), (bucket" + groups + ", status, reason, word))");
    sql.add("order by bucket" + groups + " limit " + (MAX_ROWS + 1));
    return run(sql, question);
  }

  /**
   * The same without groups, with the sums of the pieces up to {@code before} as piece {@link
   * #BEFORE} and those of the pieces from {@code after} on as piece {@link #AFTER}: what lies
   * between is left out.
   */
  Map<Place, Sums> read(Question question, List<Instant> edges, int before, int after, Instant now)
      throws SQLException {
    Cells cells = rollups.read(question, edges);
    if (cells != null) {
      return CellSums.of(question, cells, before, after);
    }
    Sql sql = new Sql().add("with f as (").add(MeasuredRows.select(question, edges, now)).add(")");
    sql.add("select coalesce(bucket, half) as bucket, " + sums(question));
    sql.add("from (select f.*, coalesce(f.weight, 1) as w, " + STATUS + ",");
    sql.add("case when f.bucket <= ? then ? else ? end as half", before, BEFORE, AFTER);
    sql.add("from f where f.bucket <= ? or f.bucket >= ?) r", before, after);
    sql.add("group by grouping sets ((half), (half, status, reason, word),");
    sql.add("(bucket), (bucket, status, reason, word))");
    return run(sql, question);
  }

  private static String sums(Question question) {
    boolean durations = question.metric().shape() == Metric.Shape.DURATION;
    return SUMS
        + (durations ? PERCENTILES : NO_PERCENTILES)
        + (question.weighted() ? WeightSums.COLUMNS : "");
  }

  private Map<Place, Sums> run(Sql sql, Question question) throws SQLException {
    int groups = question.by().size();
    Map<Place, Sums> places = new TreeMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = sql.prepare(connection);
        ResultSet rows = patience.execute(statement, SMALLER)) {
      int seen = 0;
      while (rows.next()) {
        if (++seen > MAX_ROWS) {
          throw ProblemException.badField("by", "makes too many groups; narrow the question");
        }
        take(rows, groups, question.weighted(), places);
      }
    }
    return places;
  }

  private static void take(ResultSet row, int groups, boolean weighted, Map<Place, Sums> places)
      throws SQLException {
    List<String> group = new ArrayList<>();
    for (int i = 0; i < groups; i++) {
      group.add(row.getString(2 + i));
    }
    Sums sums =
        places.computeIfAbsent(new Place(row.getInt("bucket"), group), p -> new Sums(weighted));
    int at = 2 + groups;
    if (row.getInt(at) != 0) {
      sums.read(row, at + 4);
      if (weighted) {
        sums.read(WeightSums.read(row, at + 15));
      }
    } else {
      sums.detail(
          row.getString(at + 1), row.getString(at + 2), row.getString(at + 3), row.getLong(at + 4));
    }
  }

  /** Where a value belongs. */
  record Place(int piece, List<String> group) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int order = Integer.compare(piece, other.piece);
      for (int i = 0; order == 0 && i < group.size(); i++) {
        order = group.get(i).compareTo(other.group.get(i));
      }
      return order;
    }
  }
}
