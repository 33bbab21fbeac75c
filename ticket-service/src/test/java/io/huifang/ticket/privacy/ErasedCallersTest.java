package io.huifang.ticket.privacy;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.manager;
import static io.huifang.ticket.contact.ContactApi.switchboard;
import static io.huifang.ticket.contact.ContactApi.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left of a caller who is erased: that somebody called. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ErasedCallersTest {
  private static final String CALLERS = "huifang.retention.callers";
  @Inject DataSource database;
  @Inject SettableClock clock;
  @Inject Night night;
  private final String call = UUID.randomUUID().toString();

  /** Ten digits that are nobody else's. */
  private final String digits =
      "8" + String.valueOf(Math.floorMod(call.hashCode(), 900_000_000L) + 100_000_000L);

  @BeforeEach
  @AfterEach
  void asInstalled() {
    System.clearProperty(CALLERS);
    clock.reset();
    TicketApi.cancelImports();
  }

  @Test
  void callsUnderTheNameAndFromTheNumberStayAndSayNothingAnyMore() throws SQLException {
    Instant at = clock.instant().minusSeconds(60);
    // twice before anybody knew whose number it is, and once after
    String early =
        "{\"externalId\":\"%s\",\"queue\":\"%s\",\"offeredAt\":\"%s\",\"waitSeconds\":9,\"handle\":\"+49-%s\"}";
    String record = early.formatted(call + 1, call, at, digits);
    switchboard().body(record).post("/api/contacts").then().statusCode(201);
    told(call + 2, "QUEUED", at, Map.of("queue", call, "handle", "0" + digits));
    String person =
        id(
            agent()
                .body("{\"name\":\"n%s\",\"phone\":\"0 %s\"}".formatted(call, digits))
                .post("/api/customers"));
    String known =
        told(call + 3, "QUEUED", at, Map.of("queue", call, "handle", "0" + digits))
            .getString("contact.customerId");
    assertThat(known).isEqualTo(person);
    String before = figures();
    admin().get("/api/personal-data/" + person).then().body("data.contacts.size()", equalTo(1));

    admin()
        .header("If-Match", "\"1\"")
        .post("/api/customers/" + person + "/erasure")
        .then()
        .statusCode(200);

    for (String trace : new String[] {digits, person, "n" + call}) {
      assertThat(found(trace))
          .as(trace)
          .doesNotContainKeys("contact", "customer", "outbox_event", "import_record");
    }
    assertThat(found(digits)).isEmpty();
    assertThat(figures()).isEqualTo(before);
    // who was erased does not come back with the next word of the telephone system
    told(call + 2, "ABANDONED", at.plusSeconds(30), Map.of("handle", "0" + digits));
    switchboard()
        .body(record.replace(":9,", ":8,"))
        .post("/api/contacts")
        .then()
        .statusCode(200)
        .body("handle", nullValue());
    assertThat(found(digits)).isEmpty();
  }

  @Test
  void numbersOfUnknownCallersGoWhenTheirTimeHasCome() throws SQLException {
    told(call, "ABANDONED", clock.instant(), Map.of("handle", digits));
    System.setProperty(CALLERS, "P90D");
    clock.advance(Duration.ofDays(80));
    night.falls();
    assertThat(night.found(digits)).isNotEmpty();
    clock.advance(Duration.ofDays(20));
    night.falls();
    assertThat(night.found(digits)).isEmpty();
  }

  private String figures() {
    String day =
        clock
            .instant()
            .minusSeconds(60)
            .atZone(ZoneId.of("Asia/Shanghai"))
            .toLocalDate()
            .toString();
    return manager()
        .get("/api/contacts/summary?from=" + day + "&to=" + day + "&queue=" + call)
        .asString();
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
