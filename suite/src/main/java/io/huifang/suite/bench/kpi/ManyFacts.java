package io.huifang.suite.bench.kpi;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A year of tickets as kpi-service keeps them: thirteen facts of each, four more of three in ten.
 * Durations lie as they do in life, few of them long; 20 teams, 400 agents, 6 channels, 30
 * categories. What is written is what events would have written, only faster.
 */
final class ManyFacts {
  /** How many facts a ticket has on average. */
  static final double PER_TICKET = 14.2;

  private static final int PIECE = 20_000;
  private static final String TICKETS =
      """
      create temporary table t as
      select gen_random_uuid() as id, gen_random_uuid() as invitation, gen_random_uuid() as answer,
        md5('customer ' || (random() * ?)::int)::uuid as customer,
        timestamptz '2025-01-01 00:00+08' + random() * interval '365 days' as at,
        round((exp(5.5 + 1.3 * (random() + random() + random() - 1.5) * 2))::numeric, 3) as first,
        round((exp(8.5 + 1.2 * (random() + random() + random() - 1.5) * 2))::numeric, 3) as work,
        (array['PHONE','EMAIL','CHAT','WEB','WECHAT','APP'])[1 + floor(random() * 6)] as channel,
        'category-' || floor(30 * random() * random()) as category,
        'sub-' || floor(120 * random() * random()) as subcategory,
        case when random() < 0.8 then 'STANDARD' else 'COMPLEX' end as complexity,
        (array['VIP','GOLD','SILVER'])[1 + floor(random() * 4)] as tier,
        (array['new','loyal'])[1 + floor(random() * 3)] as segment,
        floor(400 * random()) as agent, random() as luck, random() as mood
      from generate_series(1, ?)
      """;

  private static final String FACTS =
      """
      insert into fact (subject_id, subject_kind, kind, qualifier, version, at, since, until,
        counts_from, channel, category, subcategory, complexity, tier, segment, team, agent,
        customer_id, ticket_id, ref_id, scale, num, value, business, label, excluded, medium)
      select f.subject, f.subject_kind, f.kind, f.qualifier, 3, f.at, f.since, f.until, null,
        t.channel, t.category, t.subcategory, t.complexity, t.tier, t.segment,
        'team-' || (t.agent::int % 20), 'agent-' || t.agent, t.customer, t.id, f.ref, f.scale, f.num,
        f.value, f.value / 3, f.label, null, f.medium
      from (select t.*, at + first * interval '1 second' as responded,
        at + (first + work) * interval '1 second' as done from t) t
      cross join lateral (
        values
        (id, 'ticket', 'CREATED', '', at, null, done, null::uuid, null::int, 1, null::float8, 'CLOSED',
          null),
        (id, 'ticket', 'STRAIGHT', '', at, null, null, null, null, (luck < 0.8)::int, null,
          case when luck < 0.8 then 'STRAIGHT' else 'TRANSFERRED' end, null),
        (id, 'ticket', 'FIRST_RESPONSE', '', at, null, null, null, null, null, first, null, null),
        (id, 'ticket', 'RESOLVED', '', done, null, null, null, null, null, null, null, null),
        (id, 'ticket', 'REOPEN', '', done, null, null, null, null, (luck > 0.95)::int,
          (luck > 0.95)::int, null, null),
        (id, 'ticket', 'TRANSFER', '', done, null, null, null, null, (luck > 0.8)::int,
          (luck > 0.8)::int, null, null),
        (id, 'ticket', 'HANDLING', '', done, null, null, null, null, null, work * 0.8, null, null),
        (id, 'ticket', 'HANDLING_GROSS', '', done, null, null, null, null, null, work, null, null),
        (id, 'ticket', 'RESOLUTION', '', done, null, null, null, null, null, first + work, null, null),
        (id, 'ticket', 'RESOLUTION_FIRST', '', done, null, null, null, null, null, first + work, null,
          null),
        (id, 'ticket', 'FIRST_CONTACT', '', done, at, null, null, null, (luck < 0.8)::int, null,
          case when luck < 0.8 then 'SOLVED' else 'TRANSFERRED' end, null),
        (id, 'ticket', 'SLA', 'FIRST_RESPONSE', at, null, null, null, null, (first < 600)::int, null,
          case when first < 600 then 'MET' else 'MISSED' end, null),
        (id, 'ticket', 'SLA', 'RESOLUTION', at, null, null, null, null, (work < 28800)::int, null,
          case when work < 28800 then 'MET' else 'MISSED' end, null),
        (invitation, 'invitation', 'INVITATION', '', done, null, null, null, null,
          (mood < 0.3)::int, null, null, null),
        (answer, 'answer', 'ANSWERED', '', done, null, null, invitation, null, null, null, null,
          'EMAIL'),
        (answer, 'answer', 'SCORE', 'OVERALL', done, null, null, null, 5, (mood < 0.25)::int,
          case when mood < 0.25 then 5 else 2 end, case when mood < 0.25 then '5' else '2' end,
          'EMAIL'),
        (answer, 'answer', 'NPS', '', done, null, null, null, 10, case when mood < 0.2 then 1 else -1 end,
          case when mood < 0.2 then 9 else 3 end,
          case when mood < 0.2 then 'PROMOTER' else 'DETRACTOR' end, 'EMAIL')
      ) as f(subject, subject_kind, kind, qualifier, at, since, until, ref, scale, num, value, label,
        medium)
      where f.subject_kind = 'ticket' or t.mood < 0.3
      """;

  private final Stack stack;

  ManyFacts(Stack stack) {
    this.stack = stack;
  }

  /** Adds facts until there are that many, and tells how many there are. */
  long upTo(long facts) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "kpi");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long there = count(statement);
      while (there < facts) {
        int tickets = (int) Math.min(PIECE, Math.ceil((facts - there) / PER_TICKET));
        there += add(connection, statement, tickets, (int) (facts / PER_TICKET / 3));
      }
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze fact");
      return there;
    }
  }

  private static long add(Connection connection, Statement statement, int tickets, int customers)
      throws SQLException {
    try (PreparedStatement make = connection.prepareStatement(TICKETS)) {
      make.setInt(1, customers);
      make.setInt(2, tickets);
      make.executeUpdate();
    }
    long added = statement.executeUpdate(FACTS);
    statement.executeUpdate("drop table t");
    connection.commit();
    return added;
  }

  private static long count(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select count(*) from fact")) {
      row.next();
      return row.getLong(1);
    }
  }
}
