package io.huifang.suite.bench.promises;

import io.huifang.suite.bench.due.DbScheduler;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A task that knows beforehand what has to be written: no case is read or locked, nobody is chosen,
 * no calendar is asked. The rows are those that escalation-service writes in the same step, in one
 * round trip.
 */
final class PeerSteps implements DbScheduler.Step {
  private static final int MOST = 1 << 16;

  /** The message, its two ways, the bell, the event of the bell, and when the mail goes. */
  private static final String TELL =
      """
      with told as (insert into told_message (id, step, case_id, level, person, kind, urgency,
          due_at, percent, at)
        values (uuidv7(), uuidv7(), key_of('c', ?::bigint), 1, 'person-7',
          'PROMISE_SOON', 'NORMAL', now(), 50, now()) returning id)
      insert into delivery (id, message_id, channel, person, state, together, planned_at)
        select uuidv7(), id, way, 'person-7', state, true, now()
        from told, (values ('BELL', 'SENT'), ('EMAIL', 'PLANNED')) ways (way, state);
      insert into notice (id, version, person, kind, site, path, about, customer_id, bundle, number,
          subject, who, due_at, correlation_id, at)
        values (uuidv7(), 1, 'person-7', 'PROMISE_SOON', 'ESCALATION', '/board/cases/x',
          key_of('c', ?::bigint), md5('k1')::uuid, key_of('c', ?), 'B-1',
          'Customer 1 · Where is parcel 1', 'Customer 1', now(), uuidv7(), now());
      insert into outbox_event (subject, type, history, created_at, event)
        values (uuidv7(), 'notice.raised.v1', false, now(), repeat('x', 900));
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        values ('mail', uuidv7()::text, now() + interval '1 day', false, 1);
      """;

  /**
   * The case moves up and the promise with it: history, events, audit, load, rung and new steps.
   */
  private static final String MOVE =
      """
      update escalation_case set level = 2, owner = 'person-3', entry = 2, version = version + 2
        where id = key_of('c', ?::bigint);
      update promise set due_at = now() + interval '8 hours', version = version + 1
        where id = key_of('p', ?::bigint);
      insert into case_event (id, case_id, type, at, actor, detail)
        select uuidv7(), key_of('c', ?::bigint), type, now(), 'system', '{"reason":"overdue"}'
        from (values ('CASE_ESCALATED'), ('PROMISE_MOVED')) types (type);
      insert into case_rung (id, case_id, entry, level, entered_at, asks, wanted)
        values (uuidv7(), key_of('c', ?::bigint), 2, 2, now(), 0, 0);
      insert into outbox_event (subject, type, history, created_at, event)
        select uuidv7(), type, false, now(), repeat('x', 1400)
        from (values ('case.escalated.v1'), ('promise.moved.v1')) types (type);
      insert into audit_entry (at, subject, client, roles, cause, action, kind, entity, changes)
        select now(), 'system', 'escalation-service', '', 'deadline', 'CHANGED', kind,
          uuidv7()::text, repeat('x', 300)
        from (values ('case'), ('promise')) kinds (kind);
      insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
        select 'bench', uuidv7()::text, now() + interval '1 day', false, 1
        from generate_series(1, 3);
      """;

  private final AtomicInteger done = new AtomicInteger();
  private final long[] lateMicros = new long[MOST];

  @Override
  public void run(Connection connection, String instance, Instant due) throws SQLException {
    String number = instance.substring(0, instance.indexOf(':'));
    boolean overdue = instance.endsWith(Step.OVERDUE.name());
    // an overdue promise is told to whoever had it and to whoever gets it
    String sql = overdue ? TELL + TELL + MOVE : TELL;
    try (PreparedStatement all = connection.prepareStatement(sql)) {
      int parameters = (int) sql.chars().filter(sign -> sign == '?').count();
      for (int i = 1; i <= parameters; i++) {
        all.setString(i, number);
      }
      all.execute();
    }
    int n = done.getAndIncrement();
    if (n < MOST) {
      lateMicros[n] = Duration.between(due, Instant.now()).toNanos() / 1000;
    }
  }

  int count() {
    return done.get();
  }

  void reset() {
    done.set(0);
  }

  /** Milliseconds that this share of the steps was at most late. */
  double lateMillis(double share) {
    int all = Math.min(MOST, count());
    long[] sorted = Arrays.copyOf(lateMicros, all);
    Arrays.sort(sorted);
    return all == 0 ? Double.NaN : sorted[(int) Math.min(all - 1L, Math.round(share * all))] / 1e3;
  }
}
