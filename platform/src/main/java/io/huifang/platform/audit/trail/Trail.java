package io.huifang.platform.audit.trail;

import io.huifang.platform.audit.chain.Entry;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the trail, the latest entry first. */
@ApplicationScoped
class Trail {
  private static final String READ = "select e.* from audit_entry e";
  @Inject DataSource database;

  /**
   * @throws ProblemException 400 for a cursor that is none of ours
   */
  Page<TrailEntry> page(TrailFilter filter, int limit, @Nullable String cursor) {
    List<TrailEntry> rows = before(position(cursor), filter, limit + 1);
    return Page.of(rows, limit, Function.identity(), row -> String.valueOf(row.position()));
  }

  private static long position(@Nullable String cursor) {
    String key = Cursor.decode(cursor);
    try {
      return key == null ? Long.MAX_VALUE : Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  List<TrailEntry> before(long position, TrailFilter filter, int limit) {
    TrailFilter.Conditions conditions = filter.conditions();
    conditions.add("e.position < ?", position);
    String sql = READ + conditions.where() + " order by e.position desc limit " + limit;
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < conditions.values().size(); i++) {
        select.setObject(i + 1, conditions.values().get(i));
      }
      List<TrailEntry> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(TrailEntry.of(Entry.of(row)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
