package io.huifang.kpi.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Builds all facts anew from the stored states, some hundred aggregates per transaction, while
 * events keep coming in: the lock on the state decides who is last.
 */
@ApplicationScoped
class Recompute {
  private static final int CHUNK = 500;
  private static final UUID LOWEST = new UUID(0, 0);
  @Inject DataSource database;
  @Inject StateReader reader;
  @Inject SubjectStore store;

  Outcome run() {
    int subjects = 0;
    int facts = 0;
    for (SubjectKind kind : SubjectKind.values()) {
      Chunk chunk = new Chunk(0, 0, LOWEST);
      do {
        UUID after = chunk.last();
        chunk = QuarkusTransaction.requiringNew().call(() -> chunk(kind, after));
        subjects += chunk.subjects();
        facts += chunk.facts();
      } while (chunk.subjects() == CHUNK);
    }
    return new Outcome(subjects, facts);
  }

  private Chunk chunk(SubjectKind kind, UUID after) throws SQLException {
    List<Subject> subjects = load(kind, after);
    if (subjects.isEmpty()) {
      return new Chunk(0, 0, after);
    }
    int facts = store.rebuild(subjects);
    return new Chunk(subjects.size(), facts, subjects.get(subjects.size() - 1).id());
  }

  private List<Subject> load(SubjectKind kind, UUID after) throws SQLException {
    List<Subject> subjects = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, version, event_at, state::text from subject where kind = ? and id > ?"
                    + " order by id limit ? for update")) {
      select.setString(1, kind.name().toLowerCase(Locale.ROOT));
      select.setObject(2, after);
      select.setInt(3, CHUNK);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          UUID id = rows.getObject(1, UUID.class);
          OffsetDateTime at = rows.getObject(3, OffsetDateTime.class);
          subjects.add(reader.stored(kind, id, rows.getLong(2), at.toInstant(), rows.getString(4)));
        }
      }
    }
    return subjects;
  }

  /** How much was rebuilt. */
  public record Outcome(int subjects, int facts) {}

  private record Chunk(int subjects, int facts, UUID last) {}
}
