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
 * A real PostgreSQL and a real SMTP server for the tests of one service. The session time zone
 * differs from the JVM's on purpose: code that mixes them up fails here and not in production.
 */
public class ServiceEnvironment implements QuarkusTestResourceLifecycleManager {
  private static @Nullable GreenMail mail;
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      EmbeddedPostgres started = EmbeddedPostgres.builder().start();
      postgres = started;
      GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      smtp.start();
      mail = smtp;
      Map<String, String> config = new HashMap<>();
      config.put(
          "quarkus.datasource.jdbc.url",
          started.getJdbcUrl("postgres", "postgres") + "&options=-c%20TimeZone=America/New_York");
      config.put("quarkus.datasource.username", "postgres");
      config.put("quarkus.datasource.password", "postgres");
      config.put("huifang.smtp.host", "127.0.0.1");
      config.put("huifang.smtp.port", String.valueOf(smtp.getSmtp().getPort()));
      config.putAll(TestTokens.configuration());
      return config;
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL did not start", e);
    }
  }

  /** The SMTP server of this run, with what it has received. */
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
