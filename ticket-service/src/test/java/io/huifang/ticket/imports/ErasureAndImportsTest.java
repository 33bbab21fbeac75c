package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person may stand in what imports have kept, and in files that are not over. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ErasureAndImportsTest {
  private final String tag = UUID.randomUUID().toString().substring(0, 8);
  private final String email = "li." + tag + "@example.org";
  private final String phone = "+49 30 " + (10_000_000 + Math.abs(tag.hashCode()) % 89_999_999);
  @Inject DueService due;
  @Inject DataSource database;

  @BeforeEach
  void noFiles() {
    TicketApi.cancelImports();
  }

  @Test
  void badRowsAndSamplesForgetThePerson() throws SQLException {
    String person = person();
    String rows =
        """
        a-%1$s,billing,x,at Li %1$s's birthday,,
        b-%1$s,billing,x,mail to %2$s!,,
        c-%1$s,billing,x,call %3$s,,
        d-%1$s,billing,x,somebody else,,
        """
            .formatted(tag, email.toUpperCase(java.util.Locale.ROOT), phone.replace(" ", "-"));
    String id = ImportApi.started(rows, "ADD");
    String tried =
        ImportApi.started("e-%1$s,ask Li %1$s,x,2020-01-01 09:00,,\n".formatted(tag), "DRY_RUN");
    due.drain();
    assertThat(ImportApi.counts(id)).contains("4 bad");
    assertThat(found("Li " + tag)).containsKeys("import_bad_row", "import_job", "customer");
    assertThat(ImportApi.post(tried, "/cancel")).isEqualTo(200);

    erase(person).statusCode(200);

    assertThat(found("Li " + tag)).isEmpty();
    assertThat(found(email.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(found(phone.replace(" ", "-"))).isEmpty();
    assertThat(found("somebody else")).containsKeys("import_bad_row");
    assertThat(ImportApi.get(id, "/bad-rows").getList("items")).hasSize(4);
    assertThat(ImportApi.get(tried, "").getString("state")).isEqualTo("CANCELLED");
  }

  @Test
  void aFileThatIsNotOverHasToEndFirst() throws SQLException {
    String person = person();
    String file = "id,what,who,opened,resolved,met\nf-%1$s,a,x,2020-01-01 09:00,,\n".formatted(tag);
    String id = ImportApi.upload(ImportApi.MAPPING, file.getBytes(StandardCharsets.UTF_8));
    erase(person).statusCode(409).body("detail", containsString(id));
    ImportApi.start(id, 1, "ADD");
    erase(person).statusCode(409);
    assertThat(found(email)).isNotEmpty();
    due.drain();
    erase(person).statusCode(200);
    assertThat(found(email)).isEmpty();
  }

  private String person() {
    Map<String, Object> customer =
        Map.of("name", "Li " + tag, "email", email, "phone", phone, "language", "en");
    Map<String, Object> contact =
        Map.of(
            "channel", "PHONE",
            "category", "billing",
            "complexity", "STANDARD",
            "subject", "s",
            "text", "t",
            "customer", customer);
    String ticket = id(agent().body(contact).post("/api/tickets"));
    return agent().get("/api/tickets/" + ticket).path("customerId");
  }

  private static ValidatableResponse erase(String person) {
    return admin().header("If-Match", "\"1\"").post("/api/customers/" + person + "/erasure").then();
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
