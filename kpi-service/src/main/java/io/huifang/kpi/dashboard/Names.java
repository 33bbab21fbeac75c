package io.huifang.kpi.dashboard;

import io.huifang.kpi.question.Dimension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What agents and teams are called, as far as ticket-service has told. */
@ApplicationScoped
public class Names {
  private static final String SQL =
      "select kind, label, state->>'name' from subject where kind in ('agent', 'team')";
  @Inject DataSource database;

  /** All names, with one statement. */
  public Known known(Words words) {
    Map<String, String> teams = new HashMap<>();
    Map<String, String> agents = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SQL);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        (row.getString(1).equals("team") ? teams : agents).put(row.getString(2), row.getString(3));
      }
      return new Known(teams, agents, words);
    } catch (SQLException e) {
      throw new IllegalStateException("Names could not be read", e);
    }
  }

  /** Names by id. */
  public record Known(Map<String, String> teams, Map<String, String> agents, Words words) {

    /** What a value of a dimension is called; the code itself where nobody has told. */
    public String of(Dimension dimension, @Nullable String code) {
      if (code == null) {
        return "–";
      }
      String word = words.word(code);
      return switch (dimension) {
        case TEAM -> teams.getOrDefault(code, word);
        case AGENT -> agents.getOrDefault(code, word);
        default -> word;
      };
    }

    public String team(@Nullable String code) {
      return of(Dimension.TEAM, code);
    }

    public String agent(@Nullable String code) {
      return of(Dimension.AGENT, code);
    }
  }
}
