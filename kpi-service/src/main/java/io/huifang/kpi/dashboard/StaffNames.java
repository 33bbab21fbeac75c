package io.huifang.kpi.dashboard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What agents and teams are called, as far as ticket-service has told. */
@ApplicationScoped
class StaffNames {
  private static final String TEAMS =
      """
      select t.id, coalesce(s.state->>'name', t.id) from
        (select distinct team as id from fact where kind = 'CREATED' and team is not null
         union select label from subject where kind = 'team') t
      left join subject s on s.kind = 'team' and s.label = t.id order by 2, 1 limit 500
      """;
  private static final String AGENTS =
      "select label, state->>'name' from subject where kind = 'agent' order by 2, 1";

  @Inject DataSource database;

  /** Names of all teams that have tickets, by id. */
  Map<String, String> teams() {
    return read(TEAMS);
  }

  Map<String, String> agents() {
    return read(AGENTS);
  }

  private Map<String, String> read(String sql) {
    Map<String, String> names = new LinkedHashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        names.put(row.getString(1), row.getString(2));
      }
      return names;
    } catch (SQLException e) {
      throw new IllegalStateException("Names could not be read", e);
    }
  }
}
