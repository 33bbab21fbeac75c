package io.huifang.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL and a real mail server for the tests of one service. The session time zone
 * differs from the JVM's on purpose: code that mixes them up fails here and not in production.
 */
public class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {
  /** Whose mailbox ticket-service looks through. */
  public static final String MAILBOX = "service@huifang.example";

  private static @Nullable GreenMail mail;
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      postgres = started;
      GreenMail server =
          new GreenMail(
              new ServerSetup[] {
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
              });
      server.start();
      server.setUser(MAILBOX, MAILBOX, "secret");
      mail = server;
      Map<String, String> config = new HashMap<>();
      config.put(
          "quarkus.datasource.jdbc.url",
          started.getJdbcUrl("postgres", "postgres") + "&options=-c%20TimeZone=America/New_York");
      config.put("quarkus.datasource.username", "postgres");
      config.put("quarkus.datasource.password", "postgres");
      config.put("huifang.smtp.host", "127.0.0.1");
      config.put("huifang.smtp.port", String.valueOf(server.getSmtp().getPort()));
      config.put("huifang.ticket.imap.host", "127.0.0.1");
      config.put("huifang.ticket.imap.port", String.valueOf(server.getImap().getPort()));
      config.put("huifang.ticket.imap.tls", "false");
      config.put("huifang.ticket.imap.user", MAILBOX);
      config.put("huifang.ticket.imap.password", "secret");
      config.putAll(TestTokens.configuration());
      return config;
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not start", e);
    }
  }

  /** The mail server of this run, with what it has received. */
  public static GreenMail mail() {
    return java.util.Objects.requireNonNull(mail, "the environment has not started");
  }

  @Override
  public void stop() {
    try {
      if (mail != null) {
        mail.stop();
      }
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not stop", e);
    }
  }
}
