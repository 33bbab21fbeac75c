package io.huifang.ticket.privacy;

import static io.huifang.ticket.TicketApi.admin;
import static io.huifang.ticket.TicketApi.agent;
import static io.huifang.ticket.TicketApi.change;
import static io.huifang.ticket.TicketApi.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.huifang.platform.audit.chain.Sealer;
import io.huifang.testkit.EveryTable;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.ticket.TicketApi;
import io.huifang.ticket.attachment.FormOfFiles;
import io.huifang.ticket.attachment.Samples;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ErasureTest {
  /** In everything that is typed here; looked for everywhere afterwards. */
  private final String secret = UUID.randomUUID().toString().replace("-", "");

  @Inject DataSource database;
  @Inject Sealer sealer;

  @BeforeEach
  void noFiles() {
    TicketApi.cancelImports();
  }

  @Test
  void nothingOfThePersonIsLeftAndTheTrailHolds() throws SQLException {
    String ticket = contact("one");
    String second = contact("two");
    String person = agent().get("/api/tickets/" + ticket).path("customerId");
    assertThat((String) agent().get("/api/tickets/" + second).path("customerId")).isEqualTo(person);
    live(ticket);
    seal();
    assertThat(found(secret))
        .containsKeys("customer", "ticket", "message", "notice", "audit_entry", "attachment");
    // bytes are shown in hex
    assertThat(found(HexFormat.of().formatHex(Samples.text(secret))))
        .containsKeys("attachment_chunk");

    String kept = "/api/personal-data/" + person;
    admin()
        .get(kept)
        .then()
        .statusCode(200)
        .body("data.customer[0].name", equalTo("n " + secret))
        .body("data.tickets.size()", equalTo(3))
        .body("data.messages.text", hasItem(secret))
        .body("data.attachments.name", hasItem(secret + ".txt"));
    agent().get(kept).then().statusCode(403);

    agent().post("/api/customers/" + person + "/erasure").then().statusCode(403);
    admin().post("/api/customers/" + person + "/erasure").then().statusCode(428);
    erase(person).statusCode(200).body("tickets", equalTo(3));

    assertThat(found(secret)).isEmpty();
    assertThat(found(HexFormat.of().formatHex(Samples.text(secret)))).isEmpty();
    new FormOfFiles()
        .file("file", "late.txt", Samples.text(secret))
        .in(agent())
        .post("/api/tickets/" + ticket + "/attachments")
        .then()
        .statusCode(409);
    agent().get("/api/customers/" + person).then().statusCode(404);
    erase(person).statusCode(404);
    String nobody = agent().get("/api/tickets/" + ticket).path("customerId");
    assertThat(nobody).isNotEqualTo(person);
    assertThat((String) agent().get("/api/tickets/" + second).path("customerId")).isEqualTo(nobody);
    admin().get(kept).then().body("data.values().flatten()", empty());
    seal();
    admin().get("/api/audit?kind=request&entity=" + kept).then().body("items.size()", equalTo(2));
    admin().post("/api/audit/verification").then().body("intact", equalTo(true));
    change(ticket, "closure", "").then().statusCode(200);
  }

  @Test
  void otherPeopleKeepTheirWords() throws SQLException {
    String other = id(TicketApi.open());
    String before = agent().get("/api/tickets/" + other).asString();
    String person = agent().get("/api/tickets/" + contact("one")).path("customerId");
    erase(person).statusCode(200);
    assertThat(agent().get("/api/tickets/" + other).asString()).isEqualTo(before);
  }

  private String contact(String subject) {
    return id(
        agent()
            .body(
                """
                {"channel":"PHONE","category":"billing","complexity":"STANDARD",
                 "subject":"%1$s %2$s","text":"text %1$s",
                 "customer":{"externalId":"x-%1$s","name":"n %1$s","email":"%1$s@example.org",
                   "phone":"+49 30 1234","tier":"STANDARD","language":"en"}}
                """
                    .formatted(secret, subject))
            .post("/api/tickets"));
  }

  private void live(String ticket) {
    TicketApi.staff();
    String file =
        new FormOfFiles()
            .file("file", secret + ".txt", Samples.text(secret))
            .in(agent())
            .post("/api/tickets/" + ticket + "/attachments")
            .path("id");
    String with = "{\"text\":\"" + secret + "\",\"attachments\":[\"" + file + "\"]}";
    change(ticket, "notes", with).then().statusCode(200);
    String text = "{\"text\":\"" + secret + "\"}";
    change(ticket, "replies", text).then().statusCode(200);
    // typed in by somebody else, of which whoever has the ticket is told
    TicketApi.as("agent-wu", TicketApi.TEAM, "agent")
        .body(text)
        .post("/api/tickets/" + ticket + "/customer-messages");
    change(ticket, "escalation", text).then().statusCode(200);
    changed(ticket).body("{\"tags\":[\"" + secret + "\"]}").put("/api/tickets/" + ticket + "/tags");
    String message = agent().get("/api/tickets/" + ticket + "/messages").path("[0].id");
    changed(ticket)
        .body("{\"subject\":\"part " + secret + "\",\"messages\":[\"" + message + "\"]}")
        .post("/api/tickets/" + ticket + "/split")
        .then()
        .statusCode(201);
    agent().post("/api/tickets/" + ticket + "/status-links").then().statusCode(201);
    change(ticket, "resolution", text).then().statusCode(200);
  }

  private static RequestSpecification changed(String ticket) {
    return agent().header("If-Match", agent().get("/api/tickets/" + ticket).header("ETag"));
  }

  private static ValidatableResponse erase(String person) {
    return admin().header("If-Match", "\"1\"").post("/api/customers/" + person + "/erasure").then();
  }

  private void seal() {
    while (sealer.seal() > 0) {
      // until nothing waits
    }
  }

  private Map<String, Long> found(String text) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return EveryTable.with(connection, text);
    }
  }
}
