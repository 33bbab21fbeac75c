package io.huifang.escalation.oncall.feed;

import static io.huifang.escalation.oncall.OnCallStories.daily;
import static io.huifang.escalation.oncall.OnCallStories.fresh;
import static io.huifang.escalation.oncall.OnCallStories.people;
import static io.huifang.escalation.oncall.OnCallStories.put;
import static io.huifang.escalation.oncall.OnCallStories.specialist;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secret of a calendar stands in its address, and so in no log, whatever goes wrong. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class FeedSilenceTest {
  @Inject SettableClock clock;
  @Inject DataSource database;
  private String person;
  private String id;

  @BeforeEach
  void schedule() {
    clock.reset();
    person = fresh("an");
    people(person);
    id = fresh("line");
    put(id, daily("Second line", person)).then().statusCode(200);
  }

  @Test
  void neitherMadeNorReadNorBrokenNorEndedIsItWrittenAnywhere() throws SQLException {
    StringWriter log = new StringWriter();
    Handler handler = new Catching(log);
    Logger root = Logger.getLogger("");
    Logger ours = Logger.getLogger("io.huifang");
    Level before = ours.getLevel();
    root.addHandler(handler);
    ours.setLevel(Level.ALL);
    String secret;
    try {
      secret = read();
    } finally {
      ours.setLevel(before);
      root.removeHandler(handler);
    }
    // it has gone wrong, and the log says where without saying the rest
    assertThat(log.toString())
        .contains("Unexpected failure on /on-call/feed/...")
        .doesNotContain(secret);
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, secret)).isEmpty();
    }
    assertThat(
            ConfigProvider.getConfig().getValue("quarkus.http.access-log.enabled", boolean.class))
        .as("an access log has whole addresses in it")
        .isFalse();
  }

  /** All that can happen to a link; the secret of it. */
  private String read() throws SQLException {
    String url =
        specialist(person)
            .body("{\"schedule\":\"" + id + "\"}")
            .post("/api/on-call-feeds")
            .then()
            .statusCode(201)
            .extract()
            .path("url");
    String path = url.replaceFirst("https?://[^/]+", "");
    String secret = path.substring(Feeds.PATH.length(), path.length() - Feeds.ENDING.length());
    assertThat(secret).hasSizeGreaterThan(20);
    given().get(path).then().statusCode(200);
    given().accept("text/html").get(path).then().statusCode(406);
    given().post(path).then().statusCode(greaterThanOrEqualTo(400));
    given().get(path + "/more").then().statusCode(greaterThanOrEqualTo(400));
    zone("Nowhere/Land");
    try {
      given().get(path).then().statusCode(500);
    } finally {
      zone("Asia/Shanghai");
    }
    specialist(person).delete("/api/on-call-feeds?schedule=" + id).then().statusCode(204);
    given().get(path).then().statusCode(404);
    return secret;
  }

  /** A zone that no form takes: what is kept can be broken in ways that nobody has thought of. */
  private void zone(String name) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement change =
            connection.prepareStatement("update on_call_schedule set zone = ? where id = ?")) {
      change.setString(1, name);
      change.setString(2, id);
      change.executeUpdate();
    }
  }

  /** Everything that any logger says. */
  private static final class Catching extends Handler {
    private final PatternFormatter format = new PatternFormatter("%p %c %X %s%e%n");
    private final StringWriter log;

    Catching(StringWriter log) {
      this.log = log;
    }

    @Override
    public void publish(LogRecord entry) {
      log.write(format.format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
