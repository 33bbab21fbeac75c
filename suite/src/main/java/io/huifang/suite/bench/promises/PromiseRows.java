package io.huifang.suite.bench.promises;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Promises on cases out of a genuine one, in a database of escalation-service or in one with the
 * same tables. The only place of this bench that knows them.
 */
public final class PromiseRows implements AutoCloseable {
  /**
   * Keys as the service makes them (UUIDv7, a millisecond for each number): what is made together
   * lies together in tables and indexes. People who get cases; all want mails in hours that never
   * come, so that none is sent.
   */
  private static final String OFFICE =
      """
      create or replace function key_of(what text, n bigint) returns uuid immutable language sql return
        (lpad(to_hex(1767225600000 + n), 12, '0') || '7' || left(md5(what || n), 3) || 'b'
          || right(md5(what || n), 15))::uuid;
      insert into person_copy (id, name, email, team, post, active, version)
        select 'person-' || n, 'Person ' || n, 'p' || n || '@example.org', 'team-' || n % 5,
          (array['SPECIALIST', 'SPECIALIST', 'LEAD', 'MANAGER'])[1 + n % 4], true, 1
        from generate_series(1, 40) n;
      insert into notify_rule (person, version, wishes)
        select id, 1, '{"mail":["NORMAL","HIGH","LOW"],"through":[],"bundleMinutes":null,"quiet":
          {"zone":"Asia/Shanghai","from":"00:00:01","to":"00:00:00","days":["MONDAY","TUESDAY",
          "WEDNESDAY","THURSDAY","FRIDAY","SATURDAY","SUNDAY"]}}'::jsonb
        from person_copy;
      insert into customer_copy (id, name, phone, tier, language, version)
        select md5('k' || n)::uuid, 'Customer ' || n, '+86 138 ' || n, 'STANDARD', 'en', 1
        from generate_series(1, 20000) n;
      insert into ticket_copy (id, number, customer_id, correlation_id, dims, version, subject)
        select md5('t' || n)::uuid, 'T-' || n, md5('k' || n)::uuid, md5('t' || n)::uuid,
          '{"team":"team-1","category":"delivery","tier":"STANDARD","channel":"PHONE"}', 1,
          'Where is parcel ' || n
        from generate_series(1, 20000) n;
      """;

  /** The first ticket. */
  public static final String TICKET = "select md5('t1')::uuid";

  private static final String CASES =
      """
      insert into escalation_case
      select one.* from generate_series(%1$d, %2$d) n,
        (select * from escalation_case where number not like 'B-%%' limit 1) t,
        lateral jsonb_populate_record(null::escalation_case, to_jsonb(t) || jsonb_build_object(
          'id', key_of('c', n), 'subject_id', key_of('s', n), 'number', 'B-' || n,
          'correlation_id', key_of('c', n), 'ticket_id', md5('t' || (1 + n %% 20000))::uuid,
          'customer_id', md5('k' || (1 + n %% 20000))::uuid, 'owner', 'person-' || (1 + n %% 40), 'team', 'team-' || n %% 5,
          'waits_until', '%3$s'::timestamptz + n * interval '%4$d microseconds')) one
      """;
  private static final String PROMISES =
      """
      insert into promise
      select one.* from generate_series(%1$d, %2$d) n,
        (select p.* from promise p join escalation_case c on c.id = p.case_id
          where c.number not like 'B-%%' limit 1) t,
        lateral jsonb_populate_record(null::promise, to_jsonb(t) || jsonb_build_object(
          'id', key_of('p', n), 'case_id', key_of('c', n),
          'ticket_id', md5('t' || (1 + n %% 20000))::uuid,
          'first_due_at', '%3$s'::timestamptz + n * interval '%4$d microseconds',
          'due_at', '%3$s'::timestamptz + n * interval '%4$d microseconds')) one
      """;

  /** As the triggers would have counted; nobody changes a case in between. */
  private static final String LOADS =
      """
      begin;
      lock table case_load_change in exclusive mode;
      delete from case_load_change;
      insert into case_load select owner, count(*) from escalation_case where state = 'OPEN' group by owner
        on conflict (owner) do update set cases = excluded.cases;
      commit;
      """;

  private final Connection connection;

  /** In this database. */
  public PromiseRows(Stack stack, String database) throws SQLException {
    connection = PeerDatabase.connect(stack, database);
  }

  /** Forty people, and customers with tickets. */
  public void office() throws SQLException {
    execute(OFFICE);
  }

  /**
   * Cases with one promise each, of which nothing is due yet.
   *
   * @param due of number 0
   * @param apart time between two of them
   */
  public void make(int from, int to, Instant due, Duration apart) throws SQLException {
    long micros = apart.toNanos() / 1000;
    // what triggers would do for each row is done below for all of them
    execute("set session_replication_role = replica");
    execute(CASES.formatted(from, to, due, micros));
    execute(PROMISES.formatted(from, to, due, micros));
    execute("set session_replication_role = default");
    execute(LOADS);
    execute("vacuum analyze escalation_case, promise");
  }

  /** Plans steps of our engine. */
  public void plan(String step, int from, int to, Instant first, Duration apart)
      throws SQLException {
    execute(
        ("insert into due_work (kind, key, due_at, pick_at) select 'deadline', key, at, at from"
                + " (select key_of('p', n) || ':%s' as key,"
                + " '%s'::timestamptz + n * interval '%d microseconds' as at"
                + " from generate_series(%d, %d) n) due"
                // a replica that has just started may have missed them, and planned them itself
                + " on conflict (kind, key) do update set due_at = excluded.due_at,"
                + " pick_at = excluded.pick_at")
            .formatted(step, first, apart.toNanos() / 1000, from, to));
  }

  /** Plans tasks of the peer. */
  void planPeer(String step, int from, int to, Instant first, Duration apart) throws SQLException {
    execute(
        ("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                + " select 'bench', n || ':%s', '%s'::timestamptz + n * interval '%d microseconds',"
                + " false, 1 from generate_series(%d, %d) n")
            .formatted(step, first, apart.toNanos() / 1000, from, to));
  }

  /** Runs a statement. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The one number that a query gives. */
  double number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getDouble(1);
    }
  }

  /** The one text that a query gives. */
  public String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
