package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;

import io.huifang.platform.due.operation.DueService;
import io.huifang.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Takes small files as the command line does. */
final class Imports {
  private final DueService due;
  private String last = "";

  Imports(DueService due) {
    this.due = due;
  }

  /** Imports a file and tells how many records were accepted, unchanged and bad. */
  String run(String mapping, String file) {
    last =
        admin()
            .body(Map.of("fileName", "small.csv", "mapping", mapping))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("admin", null, "admin"))
        .contentType("application/octet-stream")
        .body(file.getBytes(StandardCharsets.UTF_8))
        .put("/api/imports/" + last + "/parts/0")
        .then()
        .statusCode(204);
    admin().body("{\"parts\":1}").post("/api/imports/" + last + "/start").then().statusCode(202);
    due.drain();
    JsonPath job = admin().get("/api/imports/" + last).jsonPath();
    return job.getInt("accepted") + " " + job.getInt("unchanged") + " " + job.getInt("bad");
  }

  /** The bad rows of the last file. */
  List<Map<String, Object>> badRows() {
    return admin().get("/api/imports/" + last + "/bad-rows").jsonPath().getList("items");
  }
}
