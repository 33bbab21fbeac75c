package io.huifang.suite.bench.queue;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Many tickets out of a genuine one, of as many customers as a large centre has: a fifth of them
 * new, half with a reply of the customer, some paused, some late, of eight teams and 400 agents.
 * The only place of this bench that knows the tables.
 */
final class ManyTickets {
  private static final String CUSTOMERS =
      """
      insert into customer (id, name, email, phone, tier, language, opted_out, version)
      select md5('c' || n)::uuid, (array['Wang', '李', 'Zhou', '陈', 'Smith'])[1 + n % 5] || ' ' || n,
        'c' || n || '@example.org', '+86 138 ' || n,
        (array['STANDARD', 'STANDARD', 'PRIORITY', 'VIP'])[1 + n % 4], 'en', false, 1
      from generate_series(1, ? / 4) n
      """;
  private static final String TICKETS =
      """
      insert into ticket
      select one.*
      from generate_series(1, ?) n, (select * from ticket order by id limit 1) t,
        lateral jsonb_populate_record(null::ticket, to_jsonb(t) || jsonb_build_object(
          'id', md5('t' || n)::uuid, 'correlation_id', md5('t' || n)::uuid,
          'number', 'T-' || (1000000 + n),
          'subject', (array['Charged twice for order', '净水器漏水 订单', 'Where is parcel',
            'Cannot log in with', '发票抬头写错了'])[1 + n % 5] || ' ' || n,
          'customer_id', md5('c' || (1 + n % (? / 4)))::uuid,
          'state', case when hashtext('o' || n) % @open <> 0 then 'RESOLVED' when n % 5 = 0 then 'NEW' when n % 7 = 0 then 'PENDING_CUSTOMER' else 'OPEN' end,
          'team', 'team-' || n % 8, 'agent', case when n % 5 > 0 then 'agent-' || n % 400 end,
          'channel', (array['PHONE', 'EMAIL', 'CHAT', 'WEB'])[1 + n % 4],
          'category', 'category-' || n % 50, 'tier', (array['STANDARD', 'PRIORITY', 'VIP'])[1 + n % 3],
          'resolved_at', case when hashtext('o' || n) % @open <> 0 then now() - interval '1 day' end,
          'due_at', case when hashtext('o' || n) % @open <> 0 or n % 7 = 0 then '9999-12-31T00:00:00Z'::timestamptz
            else now() + (hashtext('d' || n) % 200000) * interval '1 second' end,
          'customer_wrote_at', now() - (n % 90000) * interval '1 second',
          'we_wrote_at', case when n % 2 = 0 then now() end)) one
      """;

  private static final String MESSAGES =
      """
      insert into message (id, ticket_id, kind, text, author, at)
      select md5('m' || n || ' ' || k)::uuid, md5('t' || n)::uuid,
        case when k % 2 = 0 then 'REPLY' else 'CUSTOMER' end,
        (array['The plumber never came about order', '师傅一直没来，订单', 'Please look at parcel',
          'I still cannot log in with', '发票还没有收到'])[1 + (n + k) % 5] || ' ' || n,
        case when k % 2 = 0 then 'agent-' || n % 400 end, now() - n * interval '1 second'
      from generate_series(1, ?) n, generate_series(1, ?) k
      """;

  private ManyTickets() {}

  /**
   * @param openOneIn of how many tickets one is still open
   */
  static void make(Stack stack, int number, int openOneIn) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "ticket");
        PreparedStatement customers = connection.prepareStatement(CUSTOMERS);
        PreparedStatement tickets =
            connection.prepareStatement(TICKETS.replace("@open", "" + openOneIn));
        Statement settle = connection.createStatement()) {
      customers.setInt(1, number);
      customers.executeUpdate();
      tickets.setInt(1, number);
      tickets.setInt(2, number);
      tickets.executeUpdate();
      settle.execute("vacuum analyze ticket, customer");
    }
    PeerDatabase.checkpoint(stack);
  }

  /** What was said in each of them. */
  static void say(Stack stack, int tickets, int messages) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "ticket");
        PreparedStatement said = connection.prepareStatement(MESSAGES);
        Statement settle = connection.createStatement()) {
      said.setInt(1, tickets);
      said.setInt(2, messages);
      said.executeUpdate();
      settle.execute("vacuum analyze message, message_search, ticket_search, customer_search");
    }
    PeerDatabase.checkpoint(stack);
  }
}
