package io.huifang.kpi.dashboard.once;

import io.huifang.kpi.question.Question;
import io.huifang.kpi.row.MeasuredRows;
import io.huifang.kpi.row.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Lays the two ways to measure first-contact resolution beside each other, ticket by ticket. */
@ApplicationScoped
class Agreements {
  private static final int SHOWN = 8;

  /** Of several answers about a ticket the last one counts; it may come after the period. */
  private static final String BOTH =
      """
      ), s as (
        select distinct on (ticket_id) ticket_id, num from fact
        where kind = 'SOLVED' and excluded is null and ticket_id is not null and at >= ?
        order by ticket_id, at desc, subject_id
      ), pair as (
        select f.subject_id, f.at, f.hit = 1 as ours, s.num = 1 as theirs
        from f join s on s.ticket_id = f.subject_id
        where f.reason is null and not f.early
      )
      """;

  private static final String COUNTS =
      "select count(*) filter (where ours and theirs), count(*) filter (where ours and not theirs),"
          + " count(*) filter (where theirs and not ours),"
          + " count(*) filter (where not ours and not theirs) from pair";
  private static final String DISPUTED =
      "select b.subject_id, t.label from pair b"
          + " left join subject t on t.kind = 'ticket' and t.id = b.subject_id"
          + " where b.ours and not b.theirs order by b.at desc, b.subject_id limit ?";
  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * @param operational the question about tickets, for one whole period
   */
  Agreement of(Question operational) {
    try (Connection connection = database.getConnection();
        PreparedStatement counts = both(operational).add(COUNTS).prepare(connection);
        ResultSet row = counts.executeQuery()) {
      row.next();
      long disputed = row.getLong(2);
      return new Agreement(
          row.getLong(1),
          disputed,
          row.getLong(3),
          row.getLong(4),
          disputed == 0 ? List.of() : newest(operational, connection));
    } catch (SQLException e) {
      throw new IllegalStateException("What customers say could not be laid beside", e);
    }
  }

  private List<Agreement.Disputed> newest(Question operational, Connection connection)
      throws SQLException {
    List<Agreement.Disputed> found = new ArrayList<>();
    try (PreparedStatement select = both(operational).add(DISPUTED, SHOWN).prepare(connection);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        UUID ticket = row.getObject(1, UUID.class);
        String label = row.getString(2);
        found.add(new Agreement.Disputed(ticket, label == null ? ticket.toString() : label));
      }
      return found;
    }
  }

  private Sql both(Question operational) {
    return new Sql()
        .add("with f as (")
        .add(
            MeasuredRows.select(
                operational, List.of(operational.from(), operational.to()), clock.instant()))
        .add(BOTH, operational.from());
  }
}
