package io.huifang.ticket.routing;

import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.huifang.ticket.routing.push.Pusher;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Several replicas give out at once while people take tickets by hand. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class TwoRoutersTest {
  private static final int FITS = 4;
  private static final String CAME =
      """
      select detail->>'queue' is not null from ticket_event
      where type = 'ASSIGNED' and detail->>'toAgent' = ? order by id
      """;
  @Inject SettableClock clock;
  @Inject DueService due;
  @Inject Pusher pusher;
  @Inject DataSource database;

  @Test
  void nothingTwiceAndNobodyOverFull() throws SQLException {
    clock.reset();
    TicketApi.staff();
    try (Office office = new Office()) {
      Office.publish(office.queue("line", "")).then().statusCode(201);
      List<String> people = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        people.add(office.agent("p" + i + "-x", FITS));
      }
      people.forEach(id -> Office.ready(id, false));
      List<String> tickets = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        tickets.add(office.open("STANDARD"));
      }
      people.forEach(id -> Office.ready(id, true));
      List<CompletableFuture<Void>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(CompletableFuture.runAsync(pusher::settle));
      }
      for (int i = 0; i < 5; i++) {
        String mine = people.get(i);
        String ticket = tickets.get(29 - i);
        all.add(CompletableFuture.runAsync(() -> take(mine, ticket)));
      }
      all.forEach(CompletableFuture::join);
      pusher.settle();
      for (String person : people) {
        List<Boolean> came = came(person);
        assertThat(came).as("is full").hasSizeGreaterThanOrEqualTo(FITS);
        assertThat(came.subList(FITS, came.size()))
            .as("what came to a full desk was taken by hand")
            .doesNotContain(true);
      }
      for (String ticket : tickets) {
        List<String> given =
            manager()
                .get("/api/tickets/" + ticket + "/events")
                .path("findAll{it.type=='ASSIGNED'}.detail.toAgent");
        assertThat(given).as("given once").hasSizeLessThanOrEqualTo(1);
      }
    }
    due.drain();
  }

  /** Whether each of their tickets was given, in the order in which they came. */
  private List<Boolean> came(String agent) throws SQLException {
    List<Boolean> given = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement events = connection.prepareStatement(CAME)) {
      events.setString(1, agent);
      try (ResultSet rows = events.executeQuery()) {
        while (rows.next()) {
          given.add(rows.getBoolean(1));
        }
      }
    }
    return given;
  }

  private static void take(String agent, String ticket) {
    String etag = manager().get("/api/tickets/" + ticket).header("ETag");
    TicketApi.as(agent, "north", "agent")
        .header("If-Match", etag)
        .body("{\"agent\":\"" + agent + "\"}")
        .post("/api/tickets/" + ticket + "/assignment"); // 412 if the routing was quicker
  }
}
