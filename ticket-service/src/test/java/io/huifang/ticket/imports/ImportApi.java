package io.huifang.ticket.imports;

import static io.huifang.ticket.TicketApi.admin;

import io.huifang.testkit.TestTokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Imports over HTTP, in the words of tests; nobody works on them until due work is drained. */
final class ImportApi {
  static final String MAPPING =
      """
      target: ticket
      zone: UTC
      externalId: {column: id}
      fields:
        subject: {column: what}
        category: {column: what}
        customerExternalId: {column: who}
        firstContactAt: {column: opened, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"], required: true}
        resolvedAt: {column: resolved, type: timestamp, patterns: ["uuuu-MM-dd HH:mm"]}
        slaMet: {column: met, type: boolean}
      """;

  private ImportApi() {}

  /** Sends a file. */
  static String upload(String mapping, byte[] file) {
    String id =
        admin()
            .body(Map.of("fileName", "past.csv", "mapping", mapping))
            .post("/api/imports")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    int parts = 0;
    for (int from = 0; from < file.length; from += 1 << 20) {
      RestAssured.given()
          .auth()
          .oauth2(TestTokens.token("admin", null, "admin"))
          .contentType("application/octet-stream")
          .body(java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + (1 << 20))))
          .put("/api/imports/" + id + "/parts/" + parts++)
          .then()
          .statusCode(204);
    }
    return id;
  }

  /** Says what is to be done with it. */
  static void start(String id, int parts, String mode) {
    admin()
        .body(Map.of("parts", parts, "mode", mode))
        .post("/api/imports/" + id + "/start")
        .then()
        .statusCode(202);
  }

  static String started(String rows, String mode) {
    String id =
        upload(
            MAPPING, ("id,what,who,opened,resolved,met\n" + rows).getBytes(StandardCharsets.UTF_8));
    start(id, 1, mode);
    return id;
  }

  static JsonPath job(String id) {
    return get(id, "");
  }

  static JsonPath get(String id, String what) {
    return admin().get("/api/imports/" + id + what).then().statusCode(200).extract().jsonPath();
  }

  static int post(String id, String what) {
    return admin().post("/api/imports/" + id + what).statusCode();
  }

  /** New, changed, replaced, unchanged and bad records. */
  static String counts(String id) {
    JsonPath job = job(id);
    return "%s %d new %d changed %d replaced %d same %d bad"
        .formatted(
            job.getString("state"),
            job.getInt("accepted"),
            job.getInt("changed"),
            job.getInt("replaced"),
            job.getInt("unchanged"),
            job.getInt("bad"));
  }

  /** What an undo has done. */
  static String undone(String id) {
    JsonPath job = job(id);
    return "%s %d out %d back %d kept"
        .formatted(
            job.getString("state"),
            job.getInt("withdrawn"),
            job.getInt("restored"),
            job.getInt("kept"));
  }
}
