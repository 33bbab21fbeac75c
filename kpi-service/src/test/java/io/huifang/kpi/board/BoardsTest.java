package io.huifang.kpi.board;

import static io.huifang.kpi.KpiApi.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.huifang.kpi.AtOnce;
import io.huifang.testkit.ServiceEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServiceEnvironment.class)
class BoardsTest {
  private static final String TILE = "{\"metric\":\"nps\",\"shape\":\"TILE\"}";
  @Inject DataSource database;

  @BeforeEach
  void empty() throws Exception {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from board");
    }
  }

  @Test
  void whatIsSharedIsSeenAndWhatIsNotDoesNotExist() {
    String id = made(manager(), board("Mine", false, TILE));
    lead().get("/api/boards/" + id).then().statusCode(404);
    lead().get("/api/boards").then().body("id", not(hasItem(id)));
    put(lead(), id, 1, board("Theirs", false, TILE)).then().statusCode(404);

    put(manager(), id, 1, board("Mine", true, TILE)).then().statusCode(200);
    lead().get("/api/boards/" + id).then().statusCode(200).header("ETag", "\"2\"");
    lead().get("/api/boards").then().body("id", hasItem(id));
    put(lead(), id, 2, board("Theirs", false, TILE)).then().statusCode(403);
    lead().header("If-Match", "\"2\"").delete("/api/boards/" + id).then().statusCode(403);
  }

  @Test
  void managersLookAfterWhatALeadHasShared() {
    String id = made(lead(), board("Of a lead", true, TILE));
    put(manager(), id, 1, board("Of all", true, TILE)).then().statusCode(200);
    lead().get("/api/boards/" + id).then().body("owner", equalTo("lead-1"));
    manager().header("If-Match", "\"2\"").delete("/api/boards/" + id).then().statusCode(204);
    lead().get("/api/boards/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name | {\"name\":\" \",\"shared\":false,\"panels\":[]}",
        "panels | {\"name\":\"A\",\"shared\":false}",
        "panels[0].metric | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"magic\",\"shape\":\"TILE\"}]}",
        "panels[0].shape | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\"}]}",
        "panels[0].variant | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"variant\":\"odd\",\"shape\":\"TILE\"}]}",
        "panels[0].threshold | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"threshold\":20,\"shape\":\"TILE\"}]}",
        "panels[0].by | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"shape\":\"GROUPS\"}]}",
        "panels[0].by | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"shape\":\"TILE\",\"by\":\"team\"}]}",
        "panels[0].by | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"shape\":\"GROUPS\",\"by\":\"team; drop table board\"}]}",
        "panels[0].only | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"shape\":\"TILE\",\"only\":{\"moon\":\"full\"}}]}",
        "panels[0].only | {\"name\":\"A\",\"shared\":false,\"panels\":[{\"metric\":\"nps\",\"shape\":\"TILE\",\"only\":{\"team\":\"\\u0000\"}}]}"
      })
  void whatMakesNoSenseIsRefusedWithItsField(String field, String body) {
    manager()
        .body(body)
        .post("/api/boards")
        .then()
        .statusCode(400)
        .body("errors.field", hasItem(containsString(field)));
  }

  @Test
  void tooMuchIsRefused() {
    String many = String.join(",", Collections.nCopies(25, TILE));
    manager().body(board("Many", false, many)).post("/api/boards").then().statusCode(400);
    manager().body(board("x".repeat(101), false, TILE)).post("/api/boards").then().statusCode(400);
    manager().get("/api/boards/" + UUID.randomUUID()).then().statusCode(404);
    manager().get("/api/boards/none").then().statusCode(404);
  }

  @Test
  void ofTwoWhoChangeAtOnceOneLearnsOfIt() throws Exception {
    String id = made(manager(), board("Ours", true, TILE));
    List<Integer> answers =
        AtOnce.statuses(
            8,
            who ->
                put(
                    who % 2 == 0 ? manager() : as(null, "admin").contentType("application/json"),
                    id,
                    1,
                    board("By " + who, true, TILE)));
    assertThat(answers).containsOnlyOnce(200).contains(412).doesNotContain(500);
    manager().get("/api/boards/" + id).then().header("ETag", "\"2\"");
  }

  @Test
  void whoMakesThemAtOnceDoesNotGetMoreThanAllowed() throws Exception {
    for (int i = 0; i < 47; i++) {
      made(manager(), board("Board " + i, false, TILE));
    }
    List<Integer> answers =
        AtOnce.statuses(
            8, who -> manager().body(board("More " + who, false, TILE)).post("/api/boards"));
    assertThat(answers).filteredOn(code -> code == 201).hasSize(3);
    assertThat(answers).filteredOn(code -> code == 409).hasSize(5);
  }

  private static RequestSpecification manager() {
    return as(null, "manager").contentType("application/json").accept("application/json");
  }

  private static RequestSpecification lead() {
    return as("south", "lead").contentType("application/json").accept("application/json");
  }

  private static String made(RequestSpecification who, String body) {
    return who.body(body).post("/api/boards").then().statusCode(201).extract().path("id");
  }

  private static Response put(RequestSpecification who, String id, int version, String body) {
    return who.header("If-Match", "\"" + version + "\"").body(body).put("/api/boards/" + id);
  }

  private static String board(String name, boolean shared, String panels) {
    return "{\"name\":\"%s\",\"shared\":%s,\"panels\":[%s]}".formatted(name, shared, panels);
  }
}
