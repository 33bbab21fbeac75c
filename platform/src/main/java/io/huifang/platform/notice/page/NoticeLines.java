package io.huifang.platform.notice.page;

import io.huifang.platform.frame.Navigation;
import io.huifang.platform.frame.Place;
import io.huifang.platform.frame.Site;
import io.huifang.platform.notice.NoticeKind;
import io.huifang.platform.paging.Cursor;
import io.huifang.platform.paging.Page;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The list of the caller, newest first: one line for each bundle, with the newest of it. */
@RequestScoped
class NoticeLines {
  private static final String LINES =
      """
      select l.at as line_at, l.unseen, l.things, n.*, (select count(*) from notice k
        where k.person = n.person and k.bundle = l.bundle and k.kind = n.kind and k.seen_at is null)
        as alike from (
        select bundle, max(at) as at, (array_agg(id order by at desc, id desc))[1] as newest,
          count(*) filter (where seen_at is null) as unseen, count(distinct about) as things
        from notice where person = ? group by bundle) l
      join notice n on n.id = l.newest
      where (l.at, l.bundle) < (?, ?)
      order by l.at desc, l.bundle desc limit ?
      """;
  private static final OffsetDateTime END =
      OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
  private static final UUID GREATEST = new UUID(-1, -1);
  @Inject DataSource database;
  @Inject Navigation navigation;
  @Inject NoticeWords words;
  @Inject Caller caller;

  /**
   * @throws ProblemException 400 for a cursor that is none of ours
   */
  Page<NoticeLine> page(int limit, @Nullable String cursor) {
    Position after = Position.of(cursor);
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LINES)) {
      select.setString(1, caller.id());
      select.setObject(2, after.at());
      select.setObject(3, after.bundle());
      select.setInt(4, limit + 1);
      List<NoticeLine> lines = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
      return Page.of(lines, limit, Function.identity(), last -> last.at() + " " + last.bundle());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private NoticeLine line(ResultSet row) throws SQLException {
    NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
    long unseen = row.getLong("unseen");
    long things = row.getLong("things");
    long many = kind == NoticeKind.TICKET_ASSIGNED ? things : row.getLong("alike");
    String subject = row.getString("subject");
    String number = row.getString("number");
    String about = subject == null ? number : number + " " + subject;
    OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
    return new NoticeLine(
        row.getObject("bundle", UUID.class),
        row.getObject("id", UUID.class),
        unseen > 0,
        kind.icon(),
        kind.tone(),
        words.sentence(kind, row.getString("who"), many, due == null ? null : due.toInstant()),
        things > 1 ? null : about,
        row.getString("quote"),
        things > 1
            ? navigation.address(Place.MINE.site(), Place.MINE.path())
            : navigation.address(Site.valueOf(row.getString("site")), row.getString("path")),
        Objects.requireNonNull(row.getObject("line_at", OffsetDateTime.class)).toInstant());
  }

  /** Where a page begins. */
  private record Position(OffsetDateTime at, UUID bundle) {
    static Position of(@Nullable String cursor) {
      String key = Cursor.decode(cursor);
      if (key == null) {
        return new Position(END, GREATEST);
      }
      try {
        String[] parts = key.split(" ", 2);
        return new Position(
            Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), UUID.fromString(parts[1]));
      } catch (RuntimeException e) {
        throw ProblemException.badField("cursor", "is not a cursor of this list");
      }
    }
  }
}
