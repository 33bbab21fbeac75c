package io.huifang.ticket;

import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new ticket is one insert for each row: an update right after it costs a third of the speed. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class WrittenOnceTest {
  @Inject DataSource database;

  @BeforeEach
  void watch() throws SQLException {
    sql("create table update_seen (what text)");
    sql(
        """
        create function see_update() returns trigger language plpgsql as
        $$ begin insert into update_seen values (tg_table_name || ' ' || old || ' -> ' || new); return new; end $$
        """);
    for (String table : new String[] {"ticket", "customer", "sla_clock"}) {
      sql(
          "create trigger see_update before update on %s for each row execute function see_update()"
              .formatted(table));
    }
  }

  @AfterEach
  void look() throws SQLException {
    sql("drop function see_update cascade");
    sql("drop table update_seen");
  }

  @Test
  void openingATicketUpdatesNothing() throws SQLException {
    String ticket = id(open());
    assertThat(seen()).isEmpty();

    TicketApi.change(ticket, "replies", "{\"text\":\"x\"}").then().statusCode(200);
    assertThat(seen()).as("the trap is set").isNotEmpty();
  }

  private List<String> seen() throws SQLException {
    List<String> seen = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select what from update_seen")) {
      while (row.next()) {
        seen.add(row.getString(1));
      }
    }
    return seen;
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
