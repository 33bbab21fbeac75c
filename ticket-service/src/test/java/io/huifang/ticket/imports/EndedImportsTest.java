package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What imports have kept of their files goes a year later, what they brought stays. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class EndedImportsTest {
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;

  @BeforeEach
  void now() {
    clock.reset();
  }

  @Test
  void badRowsGoWithTheirImport() throws SQLException {
    String tag = UUID.randomUUID().toString().substring(0, 8);
    String id =
        ImportApi.started(
            "good-%1$s,billing,who-%1$s,2020-01-01 09:00,2020-01-01 10:00,true\nbad-%1$s,billing,who-%1$s,the day of %1$s,,\n"
                .formatted(tag),
            "ADD");
    due.drain();
    assertThat(ImportApi.counts(id)).isEqualTo("DONE 1 new 0 changed 0 replaced 0 same 1 bad");
    clock.advance(Duration.ofDays(300));
    night();
    assertThat(ImportApi.get(id, "/bad-rows").getString("items[0].value"))
        .isEqualTo("the day of " + tag);

    clock.advance(Duration.ofDays(66));
    night();
    admin().get("/api/imports/" + id).then().statusCode(404);
    try (Connection connection = database.getConnection()) {
      assertThat(EveryTable.with(connection, "the day of " + tag)).isEmpty();
    }
    int found =
        agent().get("/api/tickets?externalId=good-" + tag).then().extract().path("items.size()");
    assertThat(found).isEqualTo(1);
  }

  private void night() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement plan = connection.createStatement()) {
      plan.execute("update due_work set pick_at = '2000-01-01' where kind = 'retention'");
    }
    due.drain();
  }
}
