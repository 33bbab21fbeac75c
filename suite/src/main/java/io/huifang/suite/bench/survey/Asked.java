package io.huifang.suite.bench.survey;

import io.huifang.suite.bench.PeerDatabase;
import io.huifang.suite.launch.Stack;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Customers who were asked by mail: one invitation and one link each, counted from 0. */
final class Asked {
  private static final String MAKE =
      """
      insert into invitation (id, purpose, subject_id, trigger_version, triggered_at, ticket_id,
        ticket_number, customer_id, correlation_id, channel, category, complexity, tier, team,
        agent, rule_version, medium, state, decided_at, attempts, language, token_hash, asked_at,
        sent_at, expires_at, version, questionnaire, questionnaire_version)
      select md5('invitation ' || n)::uuid, 'TICKET', t.id, 3, now(), t.id, 'T-' || n,
        md5('customer ' || n)::uuid, t.id, 'PHONE', 'billing', 'STANDARD', 'STANDARD', 'north',
        'agent-' || n % 50, 1, 'EMAIL', 'SENT', now(), 1, 'en',
        encode(sha256(convert_to('asked-' || n, 'UTF8')), 'hex'), now(), now(),
        now() + interval '14 days', 2, 'service', 1
      from generate_series(0, MOST) n, lateral (select md5('ticket ' || n)::uuid id) t
      """;

  private Asked() {}

  /** Makes so many in this database. */
  static void make(Stack stack, String database, int many) throws SQLException {
    try (Connection connection = PeerDatabase.connect(stack, database);
        Statement statement = connection.createStatement()) {
      statement.execute(MAKE.replace("MOST", String.valueOf(many - 1)));
      statement.execute("vacuum analyze invitation");
    }
  }

  /** The secret of the link of one of them. */
  static String secret(int n) {
    return "asked-" + n;
  }

  /** The id of the invitation, as the database makes it. */
  static String invitation(int n) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5")
              .digest(("invitation " + n).getBytes(StandardCharsets.UTF_8));
      ByteBuffer bytes = ByteBuffer.wrap(hash);
      return new UUID(bytes.getLong(), bytes.getLong()).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has MD5", e);
    }
  }
}
