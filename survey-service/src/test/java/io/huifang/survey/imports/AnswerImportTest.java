package io.huifang.survey.imports;

import static io.huifang.survey.SurveyApi.admin;
import static io.huifang.survey.SurveyApi.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.huifang.platform.due.operation.DueService;
import io.huifang.survey.Told;
import io.huifang.testkit.ServiceEnvironment;
import io.huifang.testkit.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class AnswerImportTest {
  private static final String MAPPING =
      """
      target: answer
      externalId: {column: Id, prefix: "small-"}
      fields:
        ticketExternalId: {column: Ticket}
        receivedAt: {column: When, type: timestamp, required: true}
        overall: {column: Score, type: integer}
        nps: {column: Nps, type: integer}
        solvedAtFirstContact: {column: Solved, type: boolean}
        comment: {column: Words}
        channel: {column: Channel}
        tier: {column: Tier}
        segment: {constant: NEW}
        labels.region: {column: Channel}
      """;
  private static final String FILE =
      """
      Id,Ticket,When,Score,Nps,Solved,Words,Channel,Tier
      1,T1,2024-05-01T10:00:00Z,5,10,yes,好,CHAT,VIP
      2,T2,2024-05-02T10:00:00Z,1,0,no,I will sue,CHAT,
      3,T3,2024-05-03T10:00:00Z,6,,,,CHAT,
      4,T4,2024-05-03T10:00:00Z,3,11,,,CHAT,
      5,T5,2024-05-03T10:00:00Z,,,,,CHAT,
      6,T6,2124-05-03T10:00:00Z,3,,,,CHAT,
      7,T7,2024-05-03T10:00:00Z,3,,,,CHAT,GOLD
      1,T1,2024-05-01T10:00:00Z,1,0,no,twice,CHAT,VIP
      """;
  @Inject DueService due;
  @Inject Told told;
  @Inject SettableClock clock;
  @Inject EntityManager entities;

  @BeforeEach
  void morning() {
    clock.reset();
  }

  @Test
  void takesWhatIsSoundAndReportsTheRest() {
    byte[] file = FILE.getBytes(StandardCharsets.UTF_8);
    String id = run(MAPPING, file);
    job(id)
        .body("state", equalTo("DONE"))
        .body("accepted", equalTo(2))
        .body("changed", equalTo(1))
        .body("unchanged", equalTo(0))
        .body("bad", equalTo(5));
    admin()
        .get("/api/imports/" + id + "/bad-rows")
        .then()
        .body("items.line", contains(4, 5, 6, 7, 8))
        .body("items.field", contains("overall", "nps", "overall", "receivedAt", "tier"));
    manager()
        .get("/api/answers?from=2024-05-02T00:00:00Z&to=2024-05-03T00:00:00Z")
        .then()
        .body("items.origin", contains("IMPORT"))
        .body("items[0].ticketExternalId", equalTo("T2"))
        .body("items[0].dims.segment", equalTo("NEW"))
        .body("items[0].dims.labels.region", equalTo("CHAT"))
        .body("items[0].severeWords", contains("sue"))
        .body("items[0].scores.value", contains(1));
    manager()
        .get("/api/answers?ticketExternalId=T2")
        .then()
        .body("items.receivedAt", contains("2024-05-02T10:00:00Z"));
    manager().get("/api/answers?externalId=small-1").then().body("items.size()", equalTo(1));
    manager().get("/api/answers?ticketNumber=T2").then().statusCode(400);
    assertThat(subscribersOfHistory()).isEqualTo(List.of("ticket", "kpi"));
    job(run(MAPPING, file))
        .body("accepted", equalTo(0))
        .body("changed", equalTo(1))
        .body("unchanged", equalTo(2));
  }

  @Test
  void takesThousandsOfAnswersInOneFile() {
    StringBuilder file = new StringBuilder("Id,Ticket,When,Score,Nps,Solved,Words,Channel,Tier\n");
    for (int i = 0; i < 5000; i++) {
      file.append("many-").append(i).append(",T,2022-05-01T10:00:00Z,4,9,yes,so so,CHAT,VIP\n");
    }
    String id = run(MAPPING, file.toString().getBytes(StandardCharsets.UTF_8));
    job(id).body("accepted", equalTo(5000)).body("bad", equalTo(0));
  }

  @Test
  void refusesAMappingThatDoesNotFit() {
    announce(MAPPING.replace("comment:", "remark:")).statusCode(400);
    announce(MAPPING.replace("target: answer", "target: ticket")).statusCode(400);
  }

  @Test
  void bringsTheTruthOfTheOnlineShop() throws IOException {
    Path mapping = Path.of("../docs/mappings/ecommerce-answers.yaml");
    Path file = Path.of("../../shared/data/ecommerce/customer_support.csv.gz");
    assumeTrue(Files.exists(mapping) && Files.exists(file), "the file is not on this machine");
    String id = run(Files.readString(mapping), Files.readAllBytes(file));
    job(id).body("accepted", equalTo(5124)).body("bad", equalTo(0));
    truth();
    job(run(Files.readString(mapping), Files.readAllBytes(file)))
        .body("accepted", equalTo(0))
        .body("unchanged", equalTo(5124));
    truth();
  }

  private static void truth() {
    JsonPath all = results("TOUCHPOINT");
    assertThat(all.getInt("rows[0].n")).isEqualTo(5124);
    assertThat(all.getDouble("rows[0].mean")).isCloseTo(4.2516, within(0.00005));
    assertThat(all.getDouble("rows[0].satisfiedShare")).isCloseTo(0.8275, within(0.00005));
    JsonPath channels = results("CHANNEL");
    String inbound = "rows.find { it.key == 'INBOUND' }";
    assertThat(channels.getInt(inbound + ".n")).isEqualTo(4065);
    assertThat(channels.getDouble(inbound + ".mean")).isCloseTo(4.2544, within(0.00005));
  }

  private static JsonPath results(String by) {
    return manager()
        .get("/api/survey-results?from=2023-01-01T00:00:00Z&to=2024-01-01T00:00:00Z&by=" + by)
        .jsonPath();
  }

  private String run(String mapping, byte[] file) {
    String id = announce(mapping).statusCode(201).extract().path("id");
    admin()
        .contentType("application/octet-stream")
        .body(file)
        .put("/api/imports/" + id + "/parts/0")
        .then()
        .statusCode(204);
    admin().body("{\"parts\":1}").post("/api/imports/" + id + "/start").then().statusCode(202);
    due.drain();
    return id;
  }

  private static ValidatableResponse announce(String mapping) {
    return admin()
        .body(Map.of("fileName", "answers.csv", "mapping", mapping))
        .post("/api/imports")
        .then();
  }

  private static ValidatableResponse job(String id) {
    return admin().get("/api/imports/" + id).then().statusCode(200);
  }

  @Transactional
  List<?> subscribersOfHistory() {
    List<?> rows =
        entities
            .createNativeQuery(
                "select distinct type, history from outbox_event"
                    + " where type = 'answer.received.v1'"
                    + " and event::json -> 'data' -> 'answer' ->> 'origin' = 'IMPORT'")
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .flatMap(row -> told.subscribers((String) row[0], (Boolean) row[1]).stream())
        .toList();
  }
}
