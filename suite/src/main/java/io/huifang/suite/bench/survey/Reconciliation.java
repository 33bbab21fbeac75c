package io.huifang.suite.bench.survey;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import io.huifang.suite.process.StartFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Compares what customers have sent with what is in the database, one by one. */
final class Reconciliation {
  private static final String WRONG =
      """
      select count(*) from (
        select n from generate_series(0, %1$d) n
        left join answer a on a.invitation_id = md5('invitation ' || n)::uuid
        left join invitation i on i.id = a.invitation_id
        group by n
        having count(a.id) <> 1 or max(i.state) is distinct from 'ANSWERED'
          or max(a.comment)
            is distinct from 'Customer ' || n || ' waited for two days and then all was well'
          or max(a.nps) is distinct from n %% 11) w
      """;
  private static final String UNTOLD =
      """
      select count(*) from answer a
      left join (select subject, count(*) times from outbox_event
                 where type = 'answer.received.v1' group by 1) e on e.subject = a.id
      where e.times is distinct from 1
      """;

  private Reconciliation() {}

  /**
   * Checks all of them.
   *
   * @param sent how many customers have sent an answer, from 0
   * @throws StartFailure if one is missing, doubled, somebody else's or not told
   */
  static void check(Stack stack, int sent) throws SQLException {
    long wrong = count(stack, WRONG.formatted(sent - 1));
    long all = count(stack, "select count(*) from answer");
    long untold = count(stack, UNTOLD);
    if (wrong != 0 || all != sent || untold != 0) {
      throw new StartFailure(
          "%d customers have sent an answer, there are %d; %d wrong, %d not told as they should be"
              .formatted(sent, all, wrong, untold));
    }
  }

  private static long count(Stack stack, String sql) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, "survey");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
