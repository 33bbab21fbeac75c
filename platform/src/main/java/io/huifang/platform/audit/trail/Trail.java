package io.huifang.platform.audit.trail;

import io.huifang.platform.audit.chain.Entry;
import io.huifang.platform.list.ListAddress;
import io.huifang.platform.list.Place;
import io.huifang.platform.list.Slice;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the trail, the latest entry first. */
@ApplicationScoped
class Trail {
  private static final String READ = "select e.* from audit_entry e";
  private static final String KINDS =
      """
      with recursive k as ((select e.kind from audit_entry e order by e.kind limit 1)
        union all select (select e.kind from audit_entry e where e.kind > k.kind
          order by e.kind limit 1) from k where k.kind is not null)
      select k.kind from k where k.kind is not null
      """;
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
    return key == null ? Long.MAX_VALUE : number(key);
  }

  private static long number(String key) {
    try {
      return Long.parseLong(key);
    } catch (NumberFormatException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  List<TrailEntry> before(long position, TrailFilter filter, int limit) {
    TrailFilter.Conditions conditions = filter.conditions();
    conditions.add("e.position < ?", position);
    return read(conditions, true, limit);
  }

  /**
   * The entries around a place.
   *
   * @param site the zone of days
   * @throws ProblemException 400 if it is no place in this list
   */
  Slice<TrailEntry> slice(ListAddress address, ZoneId site, int limit, Place place) {
    return Slice.read(
        place,
        limit,
        at -> {
          TrailFilter.Conditions conditions = TrailList.conditions(address, site);
          boolean falling = TrailList.OLDEST.equals(address.sort()) == at.back();
          if (at.key() != null) {
            conditions.add(falling ? "e.position < ?" : "e.position > ?", number(at.key()));
          }
          return read(conditions, falling, limit + 1);
        },
        entry -> String.valueOf(entry.position()));
  }

  /** What there are entries of, from one to the next in the index. */
  List<String> kinds() {
    return ask(KINDS, List.of(), row -> row.getString(1));
  }

  private List<TrailEntry> read(TrailFilter.Conditions conditions, boolean falling, int limit) {
    String order = " order by e.position" + (falling ? " desc" : "") + " limit " + limit;
    return ask(
        READ + conditions.where() + order,
        conditions.values(),
        row -> TrailEntry.of(Entry.of(row)));
  }

  private <T> List<T> ask(String sql, List<Object> values, Reader<T> reader) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      List<T> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(reader.read(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
