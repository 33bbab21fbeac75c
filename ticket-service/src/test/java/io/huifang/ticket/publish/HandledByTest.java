package io.huifang.ticket.publish;

import static io.huifang.ticket.TicketApi.TEAM;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static io.huifang.ticket.TicketApi.staff;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The event says who has worked on the ticket: none of them types in an answer about it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class HandledByTest {
  @Inject DataSource database;

  @Test
  void everybodyWhoHadItRepliedOrResolved() throws SQLException {
    staff();
    String ticket = id(open());
    change(ticket, "assignment", "{\"agent\":\"agent-wu\"}").then().statusCode(200);
    change(ticket, "replies", "{\"text\":\"Hello\"}").then().statusCode(200);
    change(ticket, "replies", "{\"text\":\"Hello again\"}").then().statusCode(200);
    String etag = as("lead-sun", TEAM, "lead").get("/api/tickets/" + ticket).header("ETag");
    as("lead-sun", TEAM, "lead")
        .header("If-Match", etag)
        .body("{\"text\":\"Done\"}")
        .post("/api/tickets/" + ticket + "/resolution")
        .then()
        .statusCode(200);
    assertThat(told(ticket)).isEqualTo("[\"agent-wu\", \"agent-li\", \"lead-sun\"]");
  }

  private String told(String ticket) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select event::jsonb -> 'data' -> 'ticket' ->> 'handledBy' from outbox_event"
                    + " where type = 'ticket.resolved.v1' and subject = ?::uuid")) {
      select.setString(1, ticket);
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }
}
