package io.huifang.kpi.process;

import io.huifang.kpi.question.Question;
import io.huifang.kpi.row.MeasuredRows;
import io.huifang.kpi.row.Patience;
import io.huifang.kpi.row.Sql;
import io.huifang.kpi.trace.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the ways of tickets. Nothing is kept for it: a trace follows from the steps that have been
 * told and from the cases of the ticket, whatever came when and how often.
 */
@ApplicationScoped
class Traces {
  private static final String SMALLER =
      "Ask about a shorter period, or about one team or category.";
  private static final List<String> TYPES = Activity.types();

  /**
   * A row for each ticket, its steps as numbers: twice the place of the type, one more where the
   * ticket waited for the customer.
   */
  private static final String STEPS =
      """
      select t.id, s.codes, s.micros from t
      cross join lateral (
        select array_agg(2 * array_position(?, s.type) + (s.state = 'PENDING_CUSTOMER')::int
            order by s.at, s.version) as codes,
          array_agg((extract(epoch from s.at) * 1000000)::bigint order by s.at, s.version) as micros
        from (
          select type, state, at, version from journey where ticket_id = t.id and type = any(?)
          union all
          select ?, '', at, null from fact where kind = 'CASE_OPENED' and ticket_id = t.id) s) s
      where s.codes is not null
      """;

  @Inject DataSource database;
  @Inject Clock clock;
  @Inject Patience patience;

  @ConfigProperty(name = "huifang.process.most-tickets")
  int most;

  /**
   * Passes on the way of each ticket that is counted by a question, in no order.
   *
   * @throws io.huifang.platform.problem.ProblemException 422 if there are too many
   */
  void each(Question tickets, Consumer<Trace> taker) {
    String[] types = TYPES.toArray(new String[0]);
    List<Instant> edges = List.of(tickets.from(), tickets.to());
    Sql sql =
        new Sql()
            .add("with f as (")
            .add(MeasuredRows.select(tickets, edges, clock.instant()))
            .add("), t as materialized (")
            .add("select subject_id as id from f where reason is null limit ?)", most + 1)
            .add(STEPS, types, types, Activity.CASE);
    try (Connection connection = database.getConnection();
        PreparedStatement select = sql.prepare(connection);
        ResultSet row = patience.execute(select, SMALLER)) {
      for (int seen = 1; row.next(); seen++) {
        if (seen > most) {
          throw Patience.tooLarge("It is about more than " + most + " tickets. " + SMALLER);
        }
        taker.accept(trace(row));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Steps could not be read", e);
    }
  }

  private static Trace trace(ResultSet row) throws SQLException {
    Integer[] codes = (Integer[]) row.getArray(2).getArray();
    List<Activity> activities = new ArrayList<>(codes.length);
    for (int code : codes) {
      String state = code % 2 == 1 ? "PENDING_CUSTOMER" : "";
      activities.add(Activity.of(TYPES.get(code / 2 - 1), state).orElseThrow());
    }
    Long[] micros = (Long[]) row.getArray(3).getArray();
    return new Trace(row.getObject(1, UUID.class), activities, Arrays.asList(micros));
  }
}
