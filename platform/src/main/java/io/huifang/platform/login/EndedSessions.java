package io.huifang.platform.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that are over although the cookie of the browser, or a copy of it, still says otherwise.
 * In the database, because every replica must know, also one that starts later. Keycloak may give a
 * login that follows at once the id of the session that an administrator has just ended: what
 * counts is whether the token is older than the end, for an ended session gets no new ones.
 */
@ApplicationScoped
class EndedSessions {
  /** Longer than any token: after it the provider is asked, and it renews no ended session. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final String ADD =
      "insert into ended_session (name, ended_at, forget_at) values (?, ?, ?)"
          + " on conflict (name) do update set"
          + " ended_at = greatest(ended_session.ended_at, excluded.ended_at),"
          + " forget_at = excluded.forget_at";
  private static final String FIND =
      "select 1 from ended_session where name in (?, ?) and ended_at >= ? limit 1";
  private static final String AMONG =
      """
      select s.which from unnest(?, ?, ?) with ordinality as s(id, person, at, which)
      where exists (select from ended_session e
        where e.name in (s.id, s.person) and e.ended_at >= s.at)
      """;
  private static final String FORGET = "delete from ended_session where forget_at < ?";
  private final DataSource database;
  private final Clock clock;

  @Inject
  EndedSessions(DataSource database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Ends the session as it was then, or all of the person, if no session is named. */
  void end(Session session) throws SQLException {
    String name = session.id() == null ? person(session.person()) : id(session.id());
    Instant now = clock.instant();
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      add.setString(1, name);
      add.setTimestamp(2, Timestamp.from(session.at()));
      add.setTimestamp(3, Timestamp.from(now.plus(KEPT)));
      add.executeUpdate();
      forget.setTimestamp(1, Timestamp.from(now));
      forget.executeUpdate();
    }
  }

  /** Whether it is over; one look by key. */
  boolean ended(Session session) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND)) {
      find.setString(1, id(session.id()));
      find.setString(2, person(session.person()));
      find.setTimestamp(3, Timestamp.from(session.at()));
      try (ResultSet row = find.executeQuery()) {
        return row.next();
      }
    }
  }

  /** The places, from 0, of those that are over. */
  List<Integer> among(List<Session> sessions) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement find = connection.prepareStatement(AMONG)) {
      find.setArray(1, array(connection, "text", sessions, session -> id(session.id())));
      find.setArray(2, array(connection, "text", sessions, session -> person(session.person())));
      find.setArray(3, array(connection, "timestamptz", sessions, Session::at));
      List<Integer> over = new ArrayList<>();
      try (ResultSet row = find.executeQuery()) {
        while (row.next()) {
          over.add(row.getInt(1) - 1);
        }
      }
      return over;
    }
  }

  private static Array array(
      Connection connection, String type, List<Session> sessions, Function<Session, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, sessions.stream().map(value).toArray());
  }

  private static String id(@Nullable String session) {
    return "session " + session;
  }

  private static String person(@Nullable String subject) {
    return "person " + subject;
  }
}
