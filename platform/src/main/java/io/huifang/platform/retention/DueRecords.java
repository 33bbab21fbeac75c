package io.huifang.platform.retention;

import io.huifang.platform.privacy.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Finds what is due of a kind. */
@ApplicationScoped
class DueRecords {
  /** Counting ends here; nobody reads more digits. */
  static final int COUNTED = 10_000;

  private static final Pattern MOMENT = Pattern.compile(":before\\b");
  @Inject DataSource database;
  @Inject Rows rows;

  /** How many are due, up to {@link #COUNTED}. */
  long count(KeptKind kind, Instant before) {
    String sql = "select count(*) from (" + query(kind) + " limit " + COUNTED + ") due";
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      List<Object> moments = moments(kind, before);
      for (int i = 0; i < moments.size(); i++) {
        select.setObject(i + 1, moments.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Locks some until the transaction ends; what somebody else works on is passed over. They are
   * looked at again under the lock, since what makes them due may have changed in another table.
   *
   * @param apart those that are not to be taken
   */
  List<UUID> lock(KeptKind kind, Instant before, int limit, Collection<UUID> apart) {
    List<UUID> locked =
        find(kind, before, " and id <> all(?) limit " + limit + " for update skip locked", apart);
    return locked.isEmpty() ? locked : find(kind, before, " and id = any(?)", locked);
  }

  private List<UUID> find(KeptKind kind, Instant before, String end, Collection<UUID> ids) {
    List<Object> parameters = moments(kind, before);
    parameters.add(ids);
    return rows.change(query(kind) + end, parameters.toArray());
  }

  private static String query(KeptKind kind) {
    return MOMENT.matcher(kind.due()).replaceAll("?");
  }

  private static List<Object> moments(KeptKind kind, Instant before) {
    List<Object> moments = new ArrayList<>();
    MOMENT
        .matcher(kind.due())
        .results()
        .forEach(found -> moments.add(before.atOffset(ZoneOffset.UTC)));
    return moments;
  }
}
