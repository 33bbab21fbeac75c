package io.huifang.ticket.sla;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.hamcrest.Matchers.equalTo;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** New hours reach a ticket just while somebody else pauses its clock. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ReplannedWhileHeldTest {
  private static final String HOURS = "/api/calendars/office";
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject DataSource database;

  @Test
  void whatWasDoneMeanwhileIsNotUndone() throws Exception {
    clock.reset();
    due.drain();
    UUID ticket = UUID.fromString(id(open()));
    clock.advance(Duration.ofMinutes(10));
    String office = admin().get(HOURS).asString();
    hours(office.replace("\"18:00\"", "\"11:00\""), "REPLAN");
    try (Connection holder = database.getConnection()) {
      holder.setAutoCommit(false);
      change(holder, "select 1 from ticket where id = ? for update", ticket);
      // a reply that asks back, a minute after the opening
      change(
          holder,
          "update ticket set state = 'PENDING_CUSTOMER', agent = 'agent-wu',"
              + " first_responded_at = first_contact_at + interval '1 minute' where id = ?",
          ticket);
      change(
          holder,
          "update sla_clock set state = 'PAUSED', due_at = null, warn_at = null,"
              + " running_since = null, consumed_millis = 60000"
              + " where ticket_id = ? and target = 'RESOLUTION'",
          ticket);
      CompletableFuture<Void> replanning = CompletableFuture.runAsync(due::drain);
      untilSomebodyWaits(holder);
      holder.commit();
      replanning.get(30, TimeUnit.SECONDS);
    } finally {
      hours(office, "KEEP");
    }
    agent()
        .get("/api/tickets/" + ticket + "/sla")
        .then()
        .body("find{it.target=='RESOLUTION'}.state", equalTo("PAUSED"))
        .body("find{it.target=='RESOLUTION'}.consumedMinutes", equalTo(1.0f));
  }

  private static void hours(String calendar, String openTickets) {
    admin()
        .header("If-Match", admin().get(HOURS).header("ETag"))
        .queryParam("openTickets", openTickets)
        .body(calendar)
        .put(HOURS)
        .then()
        .statusCode(200);
  }

  private static void change(Connection by, String sql, UUID ticket) throws SQLException {
    try (PreparedStatement statement = by.prepareStatement(sql)) {
      statement.setObject(1, ticket);
      statement.execute();
    }
  }

  private static void untilSomebodyWaits(Connection by) throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    String sql = "select count(*) from pg_locks where not granted and pid <> pg_backend_pid()";
    for (long waiting = 0; waiting == 0; ) {
      try (PreparedStatement look = by.prepareStatement(sql);
          ResultSet row = look.executeQuery()) {
        row.next();
        waiting = row.getLong(1);
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("nobody waits for the ticket");
      }
    }
  }
}
