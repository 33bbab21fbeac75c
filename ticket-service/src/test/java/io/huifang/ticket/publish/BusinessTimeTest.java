package io.huifang.ticket.publish;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static io.huifang.ticket.TicketApi.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a ticket tells about itself in business time; the standard counts Monday to Friday. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BusinessTimeTest {
  @Inject SettableClock clock;
  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  @AfterEach
  void morning() {
    clock.reset();
  }

  @Test
  void nightsWeekendsAndWaitsDoNotCount() throws Exception {
    clock.set(Instant.parse("2026-03-06T09:00:00Z")); // Friday, five in the afternoon
    String ticket = id(open());
    clock.set(Instant.parse("2026-03-09T02:00:00Z")); // Monday, ten
    change(ticket, "replies", "{\"text\":\"Which card?\",\"askCustomer\":true}")
        .then()
        .statusCode(200);
    clock.set(Instant.parse("2026-03-10T02:00:00Z")); // Tuesday, ten
    agent().body("{\"text\":\"blue\"}").post("/api/tickets/" + ticket + "/customer-messages");
    clock.set(Instant.parse("2026-03-10T03:00:00Z"));
    change(ticket, "resolution", "{\"text\":\"done\"}").then().statusCode(200);

    JsonNode told = told(ticket, "ticket.resolved.v1");

    assertThat(told.path("waitingOnCustomerSeconds").asLong()).isEqualTo(24 * 3600);
    JsonNode business = told.path("business");
    assertThat(business.path("calendar").asText()).isEqualTo("office");
    assertThat(business.path("handlingSeconds").asLong()).isEqualTo(3600);
    assertThat(business.path("firstResponseSeconds").asLong())
        .as("an hour on Friday and one on Monday")
        .isEqualTo(2 * 3600);
    assertThat(business.path("resolutionSeconds").asLong())
        .as("those two, eight more on Monday, and two on Tuesday")
        .isEqualTo(12 * 3600);
  }

  private JsonNode told(String ticket, String type) throws Exception {
    String event =
        (String)
            entities
                .createNativeQuery(
                    "select event from outbox_event where type = :type and subject = cast(:id as uuid)")
                .setParameter("type", type)
                .setParameter("id", ticket)
                .getSingleResult();
    return json.readTree(event).path("data").path("ticket");
  }
}
