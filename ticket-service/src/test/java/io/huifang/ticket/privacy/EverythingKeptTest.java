package io.huifang.ticket.privacy;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.huifang.platform.audit.chain.Sealer;
import io.huifang.platform.privacy.PersonalData;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who asks what is kept about a person is told all of it. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class EverythingKeptTest {
  private static final String ABOUT_SOMEBODY =
      "select distinct table_name from information_schema.columns join information_schema.tables"
          + " using (table_schema, table_name) where table_schema = 'public'"
          + " and table_type = 'BASE TABLE'"
          + " and column_name in ('customer_id', 'ticket_id', 'contact_id', 'thread_id')";

  /** Tables that hang on a person and yet say nothing that is not told already, and why. */
  private static final Map<String, String> NOTHING_MORE =
      Map.ofEntries(
          Map.entry("inbound_answer", "that a message of the conversation is on its way out"),
          Map.entry("message_search", "the words of messages as they are looked for"),
          Map.entry("presence", "who of the staff looks at a ticket right now"),
          Map.entry("sla_clock", "times that follow from the history of the ticket"),
          Map.entry("ticket_home", "which record a ticket came with; both are told"),
          Map.entry("ticket_link", "which tickets belong together; all are told"),
          Map.entry("ticket_watcher", "who of the staff looks at a ticket"),
          Map.entry("waiting", "in which line a ticket is; its history is told"),
          Map.entry("waited", "the same of the past"));

  private static final Pattern TABLE = Pattern.compile("(?:from|join) ([a-z_]+)");
  @Inject DataSource database;
  @Inject PersonalData kept;
  @Inject Sealer sealer;

  @Test
  void noTableAboutSomebodyIsForgotten() throws SQLException {
    Set<String> told = new TreeSet<>(Set.of("notice")); // of every service, by the platform
    kept.queries()
        .values()
        .forEach(sql -> TABLE.matcher(sql).results().forEach(found -> told.add(found.group(1))));
    Set<String> missing = tables();
    assertThat(missing).contains("ticket", "message", "attachment", "rating", "contact_event");
    assertThat(missing).as("or it is gone").containsAll(NOTHING_MORE.keySet());
    missing.removeAll(told);
    missing.removeAll(NOTHING_MORE.keySet());
    assertThat(missing)
        .as("tables about a customer, a ticket or a contact that KeptHere does not tell")
        .isEmpty();
  }

  @Test
  void managersMayAskAndTheTrailSaysSo() {
    String ticket = id(open());
    String person = agent().get("/api/tickets/" + ticket).path("customerId");
    String path = "/api/personal-data/" + person;
    for (String role : new String[] {"agent", "specialist", "lead", "service"}) {
      as("somebody", "north", role).get(path).then().statusCode(403);
    }
    manager()
        .get(path)
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("service", equalTo("ticket-service"))
        .body("customer", equalTo(person))
        .body("data.tickets", hasSize(1))
        .body("data.messages", hasSize(1));
    while (sealer.seal() > 0) {
      // until nothing waits
    }
    admin()
        .get("/api/audit?kind=request&entity=" + path)
        .then()
        .body("items", hasSize(1))
        .body("items.subject", everyItem(equalTo("manager-mei")));
    manager()
        .get("/api/personal-data/" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("data.tickets", hasSize(0));
  }

  private Set<String> tables() throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ABOUT_SOMEBODY)) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
