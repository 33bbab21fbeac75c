package io.huifang.suite.bench.events;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many events out of a few genuine ones: the same facts about other tickets, put into the outbox of
 * ticket-service. The only place of this bench that knows what an outbox looks like.
 */
final class EventCopies {
  /** What waits for kpi-service, in the order in which it was told. */
  private static final String KEEP =
      "create table bench_event as select e.seq as n, e.subject, e.type, e.event"
          + " from outbox_event e join outbox_position p on p.name = 'kpi' and e.seq > p.seq";

  /** Copies of one ticket share its new id, so that their order among themselves matters. */
  private static final String MULTIPLY =
      """
      insert into outbox_event (subject, type, history, created_at, event)
      select fresh.subject, type, false, now(),
          replace(
              replace(event, e.subject::text, fresh.subject::text),
              event::jsonb ->> 'id', gen_random_uuid()::text)
      from generate_series(1, (? + (select count(*) from bench_event) - 1)
          / (select count(*) from bench_event)) as copy
      cross join bench_event e
      cross join lateral (select md5(? || copy || e.subject)::uuid as subject) as fresh
      order by copy, e.n limit ?""";

  private final Stack stack;

  private EventCopies(Stack stack) {
    this.stack = stack;
  }

  /** Keeps what waits now as the pattern. */
  static EventCopies ofWaiting(Stack stack) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "ticket");
        Statement statement = connection.createStatement()) {
      statement.execute(KEEP);
    }
    return new EventCopies(stack);
  }

  /** Commits that many at once, about tickets whose ids depend on the name. */
  void commit(String name, int number) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "ticket");
        PreparedStatement statement = connection.prepareStatement(MULTIPLY)) {
      statement.setInt(1, number);
      statement.setString(2, name);
      statement.setInt(3, number);
      int made = statement.executeUpdate();
      if (made != number) {
        throw new IllegalStateException(made + " events instead of " + number);
      }
    }
  }
}
