package io.huifang.survey;

import static io.restassured.RestAssured.given;

import io.huifang.platform.id.Ids;
import io.huifang.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The words in which the tests of this service are written. */
public final class SurveyApi {
  private SurveyApi() {}

  public static RequestSpecification as(String subject, String team, String... roles) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, team, roles))
        .contentType(ContentType.JSON)
        .accept(ContentType.JSON);
  }

  public static RequestSpecification manager() {
    return as("manager-mei", null, "manager");
  }

  public static RequestSpecification admin() {
    return as("admin", null, "admin");
  }

  public static ValidatableResponse post(String... events) {
    return postAs("ticket-service", events);
  }

  /** Events that this producer tells. */
  public static ValidatableResponse postAs(String producer, String... events) {
    return given()
        .auth()
        .oauth2(TestTokens.token(producer, null, "service"))
        .contentType("application/cloudevents-batch+json")
        .body("[" + String.join(",", events) + "]")
        .post("/events")
        .then()
        .statusCode(200);
  }

  public static String event(
      String type, UUID subject, UUID correlation, long version, String time, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/ticket-service","type":"%s","subject":"%s","time":"%s",
         "datacontenttype":"application/json","correlationid":"%s","aggregateversion":%d,"data":%s}
        """
        .formatted(Ids.next(), type, subject, time, correlation, version, data);
  }

  /** The invitations of a ticket, newest first. */
  public static ValidatableResponse invitations(UUID ticket) {
    return manager().get("/api/invitations?ticket=" + ticket).then().statusCode(200);
  }

  public static RequestSpecification browser() {
    return given().redirects().follow(false).accept("text/html,*/*;q=0.8");
  }

  public static Response submit(String path, Map<String, ?> form) {
    return browser()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParams(form)
        .post(path);
  }
}
