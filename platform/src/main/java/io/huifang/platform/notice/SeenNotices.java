package io.huifang.platform.notice;

import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Marks what the caller has seen, and tells the siblings; what belongs to others is not found. */
@ApplicationScoped
public class SeenNotices {
  /** Sorted, so that two who mark the same do not wait for each other for good. */
  private static final String MARK =
      """
      with mine as (select id from notice where person = ? and seen_at is null and %s
        order by id for update)
      update notice n set seen_at = ?, version = version + 1 from mine where n.id = mine.id
      returning n.*
      """;

  private static final String OWN = "select 1 from notice where person = ? and bundle = ? limit 1";
  @Inject DataSource database;
  @Inject Notices notices;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * All that leads to this page of this service.
   *
   * @param last the newest that there was when the page was made: what came since is not on it
   */
  @Transactional
  public void at(String path, UUID last) {
    mark("site = ? and path = ? and id <= ?", notices.site().name(), path, last);
  }

  /**
   * One line.
   *
   * @throws ProblemException 404 if the caller has none of this id
   */
  @Transactional
  public void line(UUID bundle) {
    if (mark("bundle = ?", bundle) == 0 && !isOwn(bundle)) {
      throw ProblemException.notFound("Notice " + bundle);
    }
  }

  /** All up to the newest that the page has shown: what came since was not seen. */
  @Transactional
  public void upTo(UUID last) {
    mark("id <= ?", last);
  }

  private int mark(String which, Object... values) {
    List<Notice> seen = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(MARK.formatted(which))) {
      int next = 1;
      update.setString(next++, caller.id());
      for (Object value : values) {
        update.setObject(next++, value);
      }
      update.setObject(next, clock.instant().atOffset(ZoneOffset.UTC));
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          seen.add(NoticeTable.read(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    if (!seen.isEmpty()) {
      notices.changed();
      seen.forEach(notice -> notices.tell(Notices.SEEN, notice));
    }
    return seen.size();
  }

  private boolean isOwn(UUID bundle) {
    try (Connection connection = database.getConnection();
        PreparedStatement own = connection.prepareStatement(OWN)) {
      own.setString(1, caller.id());
      own.setObject(2, bundle);
      try (ResultSet row = own.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
