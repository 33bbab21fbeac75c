package io.huifang.platform.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

  private static String id(@Nullable String session) {
    return "session " + session;
  }

  private static String person(@Nullable String subject) {
    return "person " + subject;
  }
}
