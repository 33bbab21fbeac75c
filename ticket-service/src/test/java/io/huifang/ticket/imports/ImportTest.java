package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class ImportTest {
  private static final String MAPPING =
      """
      target: ticket
      zone: UTC
      externalId: {column: id}
      group: {by: [id], contiguous: true}
      fields:
        subject: {column: what}
        category: {column: what}
        channel: {constant: PHONE}
        firstContactAt: {column: opened, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"], required: true, aggregate: first}
        firstRespondedAt: {column: at, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"], aggregate: first}
        resolvedAt: {column: resolved, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"]}
        state: {column: state}
      steps:
        at: {column: at, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"]}
        fields:
          state: {column: state}
      """;
  private static final String FILE =
      """
      id,what,opened,at,state,resolved
      I1,billing,2025-01-01 08:00,2025-01-01 08:10,OPEN,
      I1,billing,2025-01-01 08:00,2025-01-01 09:00,PENDING_CUSTOMER,
      I1,billing,2025-01-01 08:00,2025-01-01 10:00,OPEN,
      I1,billing,2025-01-01 08:00,2025-01-01 11:00,RESOLVED,2025-01-01 11:00
      I2,delivery,2025-01-02 08:00,2025-01-02 08:10,SLEEPING,
      I3,delivery,never,2025-01-02 08:10,OPEN,
      """;

  @Inject DueService due;

  private String importFile() {
    String id =
        admin()
            .body(Map.of("fileName", "past.csv", "mapping", MAPPING))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
    int half = bytes.length / 2;
    part(id, 1, java.util.Arrays.copyOfRange(bytes, half, bytes.length));
    admin().body("{\"parts\":2}").post("/api/imports/" + id + "/start").then().statusCode(409);
    part(id, 0, java.util.Arrays.copyOf(bytes, half));
    admin().body("{\"parts\":2}").post("/api/imports/" + id + "/start").then().statusCode(202);
    admin().body("{\"parts\":2}").post("/api/imports/" + id + "/start").then().statusCode(409);
    due.drain();
    return id;
  }

  private static void part(String id, int n, byte[] bytes) {
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("admin", null, "admin"))
        .contentType("application/octet-stream")
        .body(bytes)
        .put("/api/imports/" + id + "/parts/" + n)
        .then()
        .statusCode(204);
  }

  @Test
  void historyBecomesTicketsOnceAndBadRowsAreTold() {
    String id = importFile();
    admin()
        .get("/api/imports/" + id)
        .then()
        .body("state", equalTo("DONE"))
        .body("accepted", equalTo(1))
        .body("bad", equalTo(2));
    admin()
        .get("/api/imports/" + id + "/bad-rows")
        .then()
        .body("items.size()", equalTo(2))
        .body("items[0].line", equalTo(6))
        .body("items.find{it.externalId=='I2'}.reason", containsString("SLEEPING"))
        .body("items.field", hasItem("firstContactAt"));
    JsonPath list = admin().get("/api/tickets?limit=200").jsonPath();
    Map<String, Object> ticket = list.getMap("items.find{it.origin=='IMPORT'}");
    assertThat(ticket.get("state")).isEqualTo("RESOLVED");
    assertThat(ticket.get("waitingOnCustomerSeconds")).isEqualTo(3600);
    assertThat(ticket.get("resolvedAt")).isEqualTo("2025-01-01T11:00:00Z");
    String again = importFile();
    admin()
        .get("/api/imports/" + again)
        .then()
        .body("accepted", equalTo(0))
        .body("unchanged", equalTo(1))
        .body("bad", equalTo(2));
  }

  @Test
  void aChannelIsOneHoweverTheFileWritesIt() {
    String mapping =
        """
        target: ticket
        zone: UTC
        externalId: {column: id}
        fields:
          subject: {column: id}
          channel: {column: channel}
          firstContactAt: {column: opened, type: timestamp, patterns: ["uuuu-MM-dd"], required: true}
        """;
    take(
        mapping,
        "id,channel,opened\nch1,sms,2025-03-01\nch2, SMS ,2025-03-01\nch3,Phone,2025-03-01\n"
            + "ch4,,2025-03-01\n");
    JsonPath list = admin().get("/api/tickets?limit=200").jsonPath();
    assertThat(list.getList("items.findAll{it.subject.startsWith('ch')}.channel"))
        .containsExactlyInAnyOrder("SMS", "SMS", "PHONE", "UNKNOWN");
  }

  @Test
  void customersAreKeptAndChangedByTheFile() {
    String mapping =
        "target: customer\nexternalId: {column: id}\n"
            + "fields: {name: {column: name}, tier: {column: tier}, email: {column: mail}}";
    assertThat(take(mapping, "id,name,tier,mail\nK1,Wang,VIP,w@example.org\n"))
        .isEqualTo("1 0 0 0");
    assertThat(take(mapping, "id,name,tier,mail\nK1,Wang,VIP,w@example.org\n"))
        .isEqualTo("0 0 1 0");
    assertThat(take(mapping, "id,name,tier,mail\nK1,Wang Wei,PRIORITY,\nK2,Li,VIP,no-mail\n"))
        .isEqualTo("0 1 0 1");
  }

  /** New, corrected, unchanged and bad records. */
  private String take(String mapping, String file) {
    String id =
        admin()
            .body(Map.of("fileName", "small.csv", "mapping", mapping))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    part(id, 0, file.getBytes(StandardCharsets.UTF_8));
    admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start").then().statusCode(202);
    due.drain();
    JsonPath job = admin().get("/api/imports/" + id).jsonPath();
    return "%d %d %d %d"
        .formatted(
            job.getInt("accepted"),
            job.getInt("replaced"),
            job.getInt("unchanged"),
            job.getInt("bad"));
  }

  @Test
  void aMappingThatDoesNotFitIsRefusedAtOnce() {
    for (String mapping :
        new String[] {
          "target: answer\nexternalId: {column: a}\nfields: {x: {column: b}}",
          "target: ticket\nexternalId: {column: a}\nfields: {shoe: {column: b}}",
          "target: ticket\nfields: [",
          "nonsense"
        }) {
      admin()
          .body(Map.of("fileName", "x.csv", "mapping", mapping))
          .post("/api/imports")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }
}
