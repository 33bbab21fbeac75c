package io.huifang.kpi.intake;

import io.huifang.kpi.intake.RecomputeJobs.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Builds facts anew from the stored states, some hundred aggregates per transaction, while events
 * keep coming in: the lock on the state decides who is last. All facts of an aggregate change at
 * once, so that nobody sees half of an old ticket and half of a new one.
 */
@ApplicationScoped
class Recompute {
  private static final Logger LOG = Logger.getLogger(Recompute.class);
  static final int SLICE = 500;
  private static final String NEXT =
      "select id, version, event_at, state::text from subject where kind = ? and id > ?"
          + " order by id limit ? for update";
  @Inject DataSource database;
  @Inject StateReader reader;
  @Inject SubjectStore store;
  @Inject RecomputeJobs jobs;

  /**
   * Rebuilds the next ones, in the transaction of the caller.
   *
   * @param size how many at most
   * @return whether there may be more
   */
  boolean slice(UUID job, int size) throws SQLException {
    Place place = jobs.place(job);
    if (place == null) {
      return false;
    }
    Slice slice = load(place, size);
    int facts = store.rebuild(slice.subjects());
    return go(job, place, slice, size, facts, slice.seen() - slice.subjects().size());
  }

  /** Leaves the facts of the next one as they are, because the table has refused new ones. */
  boolean skip(UUID job) throws SQLException {
    Place place = jobs.place(job);
    if (place == null) {
      return false;
    }
    Slice one = load(place, 1);
    LOG.warnf("The facts of %s %s stay as they are", place.kind().key(), one.last());
    return go(job, place, one, 1, 0, one.seen());
  }

  private boolean go(UUID job, Place place, Slice slice, int size, int facts, int stayed)
      throws SQLException {
    Place next = slice.seen() < size ? place.nextKind() : place.after(slice.last());
    jobs.progress(
        job, next == null ? place.after(slice.last()) : next, slice.seen(), facts, stayed);
    return next != null;
  }

  private Slice load(Place place, int size) throws SQLException {
    List<Subject> subjects = new ArrayList<>();
    int seen = 0;
    UUID last = place.after();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(NEXT)) {
      select.setString(1, place.kind().key());
      select.setObject(2, place.after());
      select.setInt(3, size);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          last = row.getObject(1, UUID.class);
          read(place.kind(), row, subjects);
          seen++;
        }
      }
    }
    return new Slice(subjects, seen, last);
  }

  /** What the rules of today refuse keeps the facts of yesterday, and holds nothing up. */
  private void read(SubjectKind kind, ResultSet row, List<Subject> subjects) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    long version = row.getLong(2);
    OffsetDateTime at = row.getObject(3, OffsetDateTime.class);
    String state = row.getString(4);
    try {
      subjects.add(reader.stored(kind, id, version, at.toInstant(), state));
    } catch (RuntimeException e) {
      LOG.warnf("The facts of %s %s stay as they are: %s", kind.key(), id, e.getClass().getName());
    }
  }

  private record Slice(List<Subject> subjects, int seen, UUID last) {}
}
