package io.huifang.platform.event.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the subscribers stand, by index only however much waits. */
@ApplicationScoped
public class OutboxStates {
  // Many are told from their numbers: to count them every now and then would read, and mark as
  // seen, hundreds of thousands of rows while somebody is away.
  private static final String STATES =
      """
      select p.name,
        case when newest.seq - p.seq > 1000 then newest.seq - p.seq
          else (select count(*) from outbox_event e where e.seq > p.seq) end
          + (select count(*) from outbox_held h where h.subscriber = p.name
             and h.state = 'WAITING'),
        (select count(*) from outbox_held h where h.subscriber = p.name and h.state = 'PARKED'),
        (select e.created_at from outbox_event e where e.seq > p.seq order by e.seq limit 1),
        p.silences, p.retry_at, p.last_error
      from outbox_position p, (select coalesce(max(seq), 0) as seq from outbox_event) newest
      where p.name = any(?) order by p.name
      """;
  @Inject DataSource database;

  /** One for each of these subscribers. */
  public List<State> of(Set<String> names) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(STATES)) {
      select.setArray(1, connection.createArrayOf("text", names.toArray()));
      List<State> states = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          states.add(
              new State(
                  rows.getString(1),
                  rows.getLong(2),
                  rows.getLong(3),
                  time(rows, 4),
                  rows.getInt(5),
                  time(rows, 6),
                  rows.getString(7)));
        }
      }
      return states;
    }
  }

  private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /**
   * One subscriber.
   *
   * @param pending events that it has not been past yet; some it may not want, and of more than a
   *     thousand some may be numbers without an event, of transactions that were rolled back
   * @param parked events that were given up until a replay
   * @param oldest when the first of the pending was told
   * @param silences times in a row that nobody answered
   */
  public record State(
      String subscriber,
      long pending,
      long parked,
      @Nullable Instant oldest,
      int silences,
      @Nullable Instant retryAt,
      @Nullable String lastError) {}
}
