package io.huifang.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one replica was told, every other one knows; what is of no use any more goes. */
class EndedSessionsTest {
  private static final Instant MORNING = Instant.parse("2026-03-04T01:00:00Z");
  private static EmbeddedPostgres postgres;
  private static DataSource database;

  @BeforeAll
  static void begin() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    database = postgres.getPostgresDatabase();
    execute(
        Files.readString(
            Path.of("../src/main/resources/db/platform/V20261127010000__ended_session.sql")));
  }

  @AfterAll
  static void end() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    execute("truncate ended_session");
  }

  @Test
  void isOverInEveryReplica() throws SQLException {
    EndedSessions other = at(MORNING);

    at(MORNING).end(new Session("one", "mei", MORNING));
    at(MORNING).end(new Session("one", "mei", MORNING));

    assertThat(other.ended(new Session("one", "mei", MORNING))).isTrue();
    assertThat(other.ended(new Session("one", "mei", MORNING.minusSeconds(600)))).isTrue();
    assertThat(other.ended(new Session("two", "mei", MORNING))).as("at another desk").isFalse();
    assertThat(other.ended(new Session(null, "mei", MORNING))).isFalse();
  }

  /** Keycloak may do that to a browser whose session an administrator has just ended. */
  @Test
  void aNewSessionMayHaveTheIdOfTheOldOne() throws SQLException {
    at(MORNING).end(new Session("one", "mei", MORNING));

    assertThat(at(MORNING).ended(new Session("one", "mei", MORNING.plusSeconds(1)))).isFalse();
    at(MORNING).end(new Session("one", "mei", MORNING.plusSeconds(60)));
    assertThat(at(MORNING).ended(new Session("one", "mei", MORNING.plusSeconds(1)))).isTrue();
  }

  @Test
  void aPersonIsSignedOutEverywhereAndMaySignInAgain() throws SQLException {
    at(MORNING).end(new Session(null, "mei", MORNING));

    assertThat(at(MORNING).ended(new Session("one", "mei", MORNING.minusSeconds(9)))).isTrue();
    assertThat(at(MORNING).ended(new Session("two", "mei", MORNING.plusSeconds(9)))).isFalse();
    assertThat(at(MORNING).ended(new Session("one", "li", MORNING.minusSeconds(9)))).isFalse();
  }

  /** A message of the provider that comes again, late, does not open what was closed after it. */
  @Test
  void anOldEndTakesNothingBack() throws SQLException {
    at(MORNING).end(new Session(null, "mei", MORNING));
    at(MORNING).end(new Session(null, "mei", MORNING.minusSeconds(60)));

    assertThat(at(MORNING).ended(new Session("one", "mei", MORNING.minusSeconds(9)))).isTrue();
  }

  /** One look for all that last, such as streams. */
  @Test
  void tellsWhichOfManyAreOver() throws SQLException {
    at(MORNING).end(new Session("one", "mei", MORNING));
    at(MORNING).end(new Session(null, "li", MORNING));

    List<Session> all =
        List.of(
            new Session("two", "mei", MORNING),
            new Session("one", "mei", MORNING),
            new Session("three", "li", MORNING.minusSeconds(9)),
            new Session("three", "li", MORNING.plusSeconds(9)));
    assertThat(at(MORNING).among(all)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void rowsGoAfterAWeek() throws SQLException {
    at(MORNING).end(new Session("one", "mei", MORNING));
    at(MORNING.plus(Duration.ofDays(6))).end(new Session("two", "mei", MORNING));
    assertThat(rows()).isEqualTo(2);

    at(MORNING.plus(Duration.ofDays(8))).end(new Session("three", "mei", MORNING));
    assertThat(rows()).isEqualTo(2);
    assertThat(at(MORNING).ended(new Session("two", "mei", MORNING))).isTrue();
  }

  private static EndedSessions at(Instant now) {
    return new EndedSessions(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static int rows() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from ended_session")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
