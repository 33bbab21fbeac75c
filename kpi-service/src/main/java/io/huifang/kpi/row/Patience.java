package io.huifang.kpi.row;

import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a question may scan: one that is too large must not keep the others waiting. */
@ApplicationScoped
public class Patience {
  /** The state of a statement that was cancelled, also by its timeout. */
  private static final String CANCELLED = "57014";

  @ConfigProperty(name = "huifang.questions.longest")
  Duration longest;

  /**
   * Runs a statement for so long and no longer.
   *
   * @param smaller how to ask for less, as a sentence
   * @throws ProblemException 422 if it takes too long
   */
  public ResultSet execute(PreparedStatement statement, String smaller) throws SQLException {
    statement.setQueryTimeout((int) longest.toSeconds());
    try {
      return statement.executeQuery();
    } catch (SQLException e) {
      if (CANCELLED.equals(e.getSQLState())) {
        throw tooLarge("It was not answered within " + longest.toSeconds() + " s. " + smaller);
      }
      throw e;
    }
  }

  /** The problem of a question about too much. */
  public static ProblemException tooLarge(String detail) {
    return ProblemException.of(422, "question-too-large", "The question is too large", detail);
  }
}
