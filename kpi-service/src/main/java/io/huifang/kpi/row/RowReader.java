package io.huifang.kpi.row;

import io.huifang.kpi.question.Question;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.paging.Params;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages through the rows behind a number, oldest first. */
@ApplicationScoped
public class RowReader {
  private static final String COLUMNS =
      """
      select r.subject_kind, r.subject_id, r.ticket_id, t.label, r.at, r.amount, r.hit, r.word,
        nullif(r.qualifier, ''), r.status, r.reason, r.channel, r.category, r.tier, r.team, r.agent,
        coalesce(r.weight, 1), c.id, c.label
      from (select f.*, case when reason is not null then 'excluded' when early then 'provisional'
        else 'counted' end as status from f) r
      left join subject t on t.kind = 'ticket' and t.id = r.ticket_id
      left join lateral (select o.subject_id as id from fact o
        where o.kind = 'CASE_OPENED' and o.ticket_id = r.ticket_id
        order by o.at desc limit 1) opened on true
      left join subject c on c.kind = 'case' and c.id = case
        when r.subject_kind = 'case' then r.subject_id
        when r.kind in ('PROMISE', 'RECOVERY') then r.ref_id
        else opened.id end
      where true
      """;

  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * @param status only rows of this status, null for all
   */
  public FactRows page(
      Question question, @Nullable String status, int limit, @Nullable String cursor) {
    return page(question, status, false, limit, cursor);
  }

  /**
   * @param failed only rows that count against the figure: no success, no promoter
   */
  public FactRows page(
      Question question,
      @Nullable String status,
      boolean failed,
      int limit,
      @Nullable String cursor) {
    Sql sql =
        new Sql()
            .add("with f as (")
            .add(
                MeasuredRows.select(
                    question, List.of(question.from(), question.to()), clock.instant()))
            .add(")")
            .add(COLUMNS);
    if (status != null) {
      sql.add("and r.status = ?", status);
    }
    if (failed) {
      sql.add("and r.status = 'counted' and r.hit <= 0");
    }
    String after = Cursor.decode(cursor);
    if (after != null) {
      Key key = Key.parse(after);
      sql.add("and (r.at, r.subject_id, r.qualifier) > (?, ?, ?)", key.at, key.id, key.qualifier);
    }
    sql.add("order by r.at, r.subject_id, r.qualifier limit ?", limit + 1);
    Page<FactRow> page =
        Page.of(read(sql, question.weighted()), limit, row -> row, row -> Key.of(row).text());
    return new FactRows(page.items(), page.next(), question.weighted());
  }

  private List<FactRow> read(Sql sql, boolean weighted) {
    List<FactRow> found = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = sql.prepare(connection);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        found.add(row(row, weighted));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("Rows could not be read", e);
    }
  }

  private static FactRow row(ResultSet r, boolean weighted) throws SQLException {
    return new FactRow(
        r.getString(1),
        r.getObject(2, UUID.class),
        r.getObject(3, UUID.class),
        r.getString(4),
        r.getObject(5, OffsetDateTime.class).toInstant(),
        r.getObject(6, Double.class),
        r.getObject(7, Integer.class),
        r.getString(8),
        r.getString(9),
        r.getString(10),
        r.getString(11),
        r.getString(12),
        r.getString(13),
        r.getString(14),
        r.getString(15),
        r.getString(16),
        r.getObject(18, UUID.class),
        r.getString(19),
        weighted ? r.getBigDecimal(17) : null);
  }

  /** Where a page ends. */
  private record Key(Instant at, UUID id, String qualifier) {
    static Key of(FactRow row) {
      return new Key(row.at(), row.subjectId(), row.qualifier() == null ? "" : row.qualifier());
    }

    String text() {
      return at + "|" + id + "|" + qualifier;
    }

    static Key parse(String text) {
      String[] parts = text.split("\\|", 3);
      try {
        Instant at = Params.instant("cursor", parts[0]);
        return new Key(Objects.requireNonNull(at), UUID.fromString(parts[1]), parts[2]);
      } catch (NullPointerException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw ProblemException.badField("cursor", "is not a cursor of this list");
      }
    }
  }
}
