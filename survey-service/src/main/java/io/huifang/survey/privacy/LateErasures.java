package io.huifang.survey.privacy;

import io.huifang.platform.due.DueItem;
import io.huifang.platform.due.DueStep;
import io.huifang.platform.due.DueWork;
import io.huifang.platform.privacy.FileTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Erases somebody once more when the files of imports are gone that were here at the first time:
 * what they brought since may be about the person. Until then it is known who that was.
 */
@ApplicationScoped
public class LateErasures implements DueStep {
  static final String KIND = "erasure-after-imports";
  private static final Duration PAUSE = Duration.ofMinutes(5);
  private static final String KEEP =
      "insert into late_erasure (nobody, person, tickets, imported_as, words)"
          + " values (?, ?, ?, ?, ?) on conflict do nothing";
  private static final String READ =
      "delete from late_erasure where nobody = ? returning person, tickets, imported_as, words";
  @Inject Forgetting forgetting;
  @Inject FileTraces files;
  @Inject DataSource database;
  @Inject DueWork due;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  /** In the transaction of the erasure; does nothing if there is no file. */
  void plan(Erased whom) {
    if (files.files().isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      insert.setObject(1, whom.nobody());
      insert.setObject(2, whom.person());
      insert.setArray(3, connection.createArrayOf("uuid", whom.tickets().toArray()));
      insert.setArray(4, connection.createArrayOf("uuid", whom.importedAs().toArray()));
      insert.setArray(5, connection.createArrayOf("text", whom.words().toArray()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    later(whom.nobody().toString());
  }

  @Override
  public void run(List<DueItem> items) {
    boolean waits = !files.files().isEmpty();
    for (DueItem item : items) {
      if (waits) {
        later(item.key());
      } else {
        take(UUID.fromString(item.key())).ifPresent(forgetting::erase);
      }
    }
  }

  private void later(String key) {
    due.plan(KIND, key, clock.instant().plus(PAUSE));
  }

  private Optional<Erased> take(UUID nobody) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(READ)) {
      delete.setObject(1, nobody);
      try (ResultSet row = delete.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Erased(
                    row.getObject(1, UUID.class),
                    nobody,
                    ids(row.getArray(2)),
                    ids(row.getArray(3)),
                    List.of((String[]) row.getArray(4).getArray())))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<UUID> ids(Array ids) throws SQLException {
    return Arrays.asList((UUID[]) ids.getArray());
  }
}
