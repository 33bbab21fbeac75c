package io.huifang.kpi.row;

import io.huifang.kpi.catalogue.Metric;
import io.huifang.kpi.question.Question;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Pages through the rows behind a number. */
@ApplicationScoped
public class RowReader {
  /** The page first: what only is shown is looked up for its rows alone. */
  private static final String WANTED =
      """
      , r as materialized (select * from (select f.*, coalesce(%s, '-infinity') as measured,
        case when reason is not null then 'excluded' when early then 'provisional'
          else 'counted' end as status from f) r
      where true
      """;

  private static final String COLUMNS =
      """
      )
      select r.subject_kind, r.subject_id, r.ticket_id, t.label, r.at, r.amount, r.hit, r.word,
        nullif(r.qualifier, ''), r.status, r.reason, r.channel, r.category, r.tier, r.team, r.agent,
        coalesce(r.weight, 1), c.id, c.label
      from r
      left join subject t on t.kind = 'ticket' and t.id = r.ticket_id
      left join lateral (select o.subject_id as id from fact o
        where o.kind = 'CASE_OPENED' and o.ticket_id = r.ticket_id
        order by o.at desc limit 1) opened on true
      left join subject c on c.kind = 'case' and c.id = case
        when r.subject_kind = 'case' then r.subject_id
        when r.kind in ('PROMISE', 'RECOVERY') then r.ref_id
        else opened.id end
      """;

  @Inject DataSource database;
  @Inject Clock clock;

  /**
   * The oldest first.
   *
   * @param status only rows of this status, null for all
   * @throws ProblemException 400 for a cursor that is none of ours
   */
  public FactRows page(
      Question question, @Nullable String status, int limit, @Nullable String cursor) {
    RowWish wish = new RowWish(status, false, null, RowOrder.OLDEST);
    List<FactRow> found = rows(question, wish, limit + 1, Place.after(cursor));
    Page<FactRow> page =
        Page.of(found, limit, row -> row, row -> wish.order().key(row, yesNo(question)));
    return new FactRows(page.items(), page.next(), question.weighted());
  }

  /**
   * The rows around a place.
   *
   * @throws ProblemException 400 if it is no place in this order
   */
  public Slice<FactRow> slice(Question question, RowWish wish, int limit, Place place) {
    return Slice.read(
        place,
        limit,
        at -> rows(question, wish, limit + 1, at),
        row -> wish.order().key(row, yesNo(question)));
  }

  private List<FactRow> rows(Question question, RowWish wish, int most, Place place) {
    String measured = yesNo(question) ? "hit::float8" : "amount::float8, hit::float8";
    Sql sql =
        new Sql()
            .add("with f as (")
            .add(
                MeasuredRows.select(
                    question, List.of(question.from(), question.to()), clock.instant()))
            .add(")" + WANTED.formatted(measured));
    wish.narrow(sql);
    wish.order().from(sql, place);
    String by = wish.order().by(place.back());
    sql.add("order by " + by + " limit ?", most).add(COLUMNS).add("order by " + by);
    return read(sql, question.weighted());
  }

  /** Of those that say yes or no, how long it took is not what the number is made from. */
  private static boolean yesNo(Question question) {
    return question.metric().shape() == Metric.Shape.SHARE;
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
}
