package io.huifang.platform.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Looks at many bells at once. */
@ApplicationScoped
public class NoticeStates {
  // no order is defined for uuid; that of the text is the same
  private static final String LOOK =
      """
      select person, count(distinct bundle), max(id::text) from notice
      where person = any(?) and seen_at is null group by person
      """;
  @Inject DataSource database;

  public NoticeState of(String person) {
    return of(List.of(person)).getOrDefault(person, NoticeState.NOTHING);
  }

  /** By person; whoever has nothing new is missing. One statement, however many there are. */
  public Map<String, NoticeState> of(Collection<String> people) {
    try (Connection connection = database.getConnection();
        PreparedStatement look = connection.prepareStatement(LOOK)) {
      look.setArray(1, connection.createArrayOf("text", people.toArray()));
      Map<String, NoticeState> states = new HashMap<>();
      try (ResultSet row = look.executeQuery()) {
        while (row.next()) {
          states.put(row.getString(1), new NoticeState(row.getLong(2), row.getString(3)));
        }
      }
      return states;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
