package io.huifang.ticket.customer;

import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.as;
import static io.huifang.ticket.TicketApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent of the north and a customer of the south. */
@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class CustomerScopeTest {
  private final String email = "liu." + UUID.randomUUID() + "@example.org";
  private String customer;
  @Inject EntityManager entities;

  @BeforeEach
  void aSouthernCustomer() {
    TicketApi.staff();
    String body =
        """
        {"channel":"PHONE","category":"billing","subject":"Charged twice","team":"south",
         "customer":{"externalId":"%s","name":"刘洋","email":"%s","phone":"+86 138 0000 4711",
           "tier":"VIP","segment":"RETURNING","language":"zh-CN"}}
        """
            .formatted("crm-" + email, email);
    customer = manager().body(body).post("/api/tickets").path("customerId");
  }

  @Test
  void anAddressAloneGivesNoRecord() {
    for (String known : new String[] {email, email.toUpperCase(java.util.Locale.ROOT)}) {
      agent()
          .body("{\"email\":\"" + known + "\"}")
          .post("/api/customers")
          .then()
          .statusCode(201)
          .body("id", equalTo(customer))
          .body("masked", equalTo(true))
          .body("name", equalTo("刘***"))
          .body("email", equalTo("l***@***"))
          .body("phone", equalTo("***11"))
          .body("tier", equalTo("VIP"))
          .body("language", equalTo("zh-CN"))
          .body("externalId", nullValue())
          .body("segment", nullValue())
          .body("optedOut", nullValue());
    }
    agent()
        .body("{\"externalId\":\"crm-" + email + "\"}")
        .post("/api/customers")
        .then()
        .body("email", equalTo("l***@***"));
  }

  @Test
  void theOtherTeamChangesNothing() {
    String path = "/api/customers/" + customer;
    String etag = manager().get(path).header("ETag");
    agent().get(path).then().statusCode(404);
    for (String change :
        new String[] {
          "{\"email\":\"attacker@example.org\"}", "{\"tier\":\"STANDARD\"}", "{\"optedOut\":true}"
        }) {
      agent().header("If-Match", etag).body(change).patch(path).then().statusCode(404);
      as("lead-sun", "north", "lead")
          .header("If-Match", etag)
          .body(change)
          .patch(path)
          .then()
          .statusCode(404);
    }
    manager()
        .get(path)
        .then()
        .header("ETag", etag)
        .body("email", equalTo(email))
        .body("masked", equalTo(false));
    south().header("If-Match", etag).body("{\"optedOut\":true}").patch(path).then().statusCode(200);
  }

  @Test
  void whoTakesTheCallOpensATicketAndThenKnowsTheCustomer() {
    agent()
        .body(
            """
            {"channel":"PHONE","category":"billing","subject":"Again","customerId":"%s"}
            """
                .formatted(customer))
        .post("/api/tickets")
        .then()
        .statusCode(201);
    agent().get("/api/customers/" + customer).then().statusCode(200).body("name", equalTo("刘洋"));
  }

  @Test
  void whoRegistersACustomerMayCorrectTheRecordBeforeThereIsATicket() {
    String mine = "new." + UUID.randomUUID() + "@example.org";
    String body = "{\"email\":\"" + mine + "\",\"name\":\"Wang\"}";
    String key = UUID.randomUUID().toString();
    String id = agent().header("Idempotency-Key", key).body(body).post("/api/customers").path("id");
    String etag =
        agent().get("/api/customers/" + id).then().statusCode(200).extract().header("ETag");
    agent()
        .header("If-Match", etag)
        .body("{\"name\":\"Wang Wei\"}")
        .patch("/api/customers/" + id)
        .then()
        .statusCode(200);
    south()
        .header("Idempotency-Key", key)
        .body(body)
        .post("/api/customers")
        .then()
        .body("masked", equalTo(true))
        .body(not(containsString("Wang Wei")));
  }

  private static RequestSpecification south() {
    return as("agent-zhao", "south", "agent");
  }

  @Test
  void aTimeZoneIsOneOfTheListAndIsToldToSiblings() {
    String path = "/api/customers/" + customer;
    manager()
        .header("If-Match", manager().get(path).header("ETag"))
        .body("{\"zone\":\"Moon/Crater\"}")
        .patch(path)
        .then()
        .statusCode(400)
        .body("errors[0].field", containsString("zone"));
    manager()
        .header("If-Match", manager().get(path).header("ETag"))
        .body("{\"zone\":\"Asia/Urumqi\"}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("zone", equalTo("Asia/Urumqi"));
    String told =
        (String)
            entities
                .createNativeQuery(
                    "select event from outbox_event where subject = :id order by seq desc limit 1")
                .setParameter("id", UUID.fromString(customer))
                .getSingleResult();
    assertThat(told).contains("customer.changed.v1", "\"zone\":\"Asia/Urumqi\"");
    manager()
        .header("If-Match", manager().get(path).header("ETag"))
        .body("{\"name\":\"刘洋洋\"}")
        .patch(path)
        .then()
        .body("zone", equalTo("Asia/Urumqi"));
  }
}
